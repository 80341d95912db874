package org.linjuli.property;

import static org.linjuli.property.PropertyProblem.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.deliberation.CompoundDecisions;
import org.linjuli.evaluation.BallotCount;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.shared.ProblemException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Policies of compounds: drafted, hung out, decided, in force, looked at again. */
@Service
public class PropertyPolicies {

    /** A policy to draft; the client chose the id. */
    public record NewPolicy(UUID id, UUID compound, Policy.Terms terms) {}

    private final PolicyStore store;
    private final OpinionStore opinions;
    private final CompoundDecisions decisions;
    private final PolicyNews news;
    private final PolicyModes modes;
    private final PolicyJudging judging;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<PolicyState, PolicyAction, Policy> lifecycle = PolicyLifecycle.declared();

    PropertyPolicies(
            PolicyStore store,
            OpinionStore opinions,
            CompoundDecisions decisions,
            PolicyNews news,
            PolicyModes modes,
            PolicyJudging judging,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.opinions = opinions;
        this.decisions = decisions;
        this.news = news;
        this.modes = modes;
        this.judging = judging;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in the areas of the actor, the latest first. */
    public Page<Policy> page(Actor actor, PoliciesNarrowed to, @Nullable UUID before, int limit) {
        return store.page(actor.scope(Permission.PROPERTY_READ), to, before, limit);
    }

    /** One that the actor may see; others do not exist. */
    public Policy one(Actor actor, UUID id) {
        return store.find(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_POLICY::now);
    }

    public List<Available<PolicyAction>> available(Actor actor, Policy one) {
        return lifecycle.available(one, actor, clock.instant());
    }

    /** How many households think what of it. */
    public Map<Stance, Integer> opinions(Policy one) {
        return Asker.PRODUCT.ask(() -> opinions.counts(one.id()));
    }

    /** What households said of one that the actor may see, the latest first, without saying which household. */
    public List<Opinion> opinions(Actor actor, UUID id, Opinion.@Nullable Mark before, int limit) {
        var one = one(actor, id);
        return Asker.PRODUCT.ask(() -> opinions.page(one.id(), before, limit));
    }

    /** The topics by which it may have been decided: the owners adopted it there, and it decided no other. */
    public List<CompoundDecisions.Decided> deciding(Actor actor, UUID id) {
        var one = one(actor, id);
        var found = Asker.PRODUCT.ask(() -> decisions.decided(one.compound()));
        var used = store.decidedBy(
                found.stream().map(CompoundDecisions.Decided::topic).toList());
        return found.stream()
                .filter(adopts(one).and(topic -> !used.contains(topic.topic())))
                .toList();
    }

    private static boolean isSeen(Actor actor, Policy one) {
        return actor.may(Permission.PROPERTY_READ, one.area());
    }

    /** Drafts one; the same again finds the same. */
    @Transactional
    public Policy draft(Actor actor, NewPolicy wanted) {
        var area = decisions.gridOf(wanted.compound()).orElseThrow(NO_SUCH_COMPOUND::now);
        actor.require(Permission.POLICY_DRAFT, area);
        var stored = store.find(wanted.id());
        if (stored.isPresent()) {
            return stored.filter(one -> one.compound().equals(wanted.compound())
                            && one.terms().equals(wanted.terms()))
                    .orElseThrow(SAME_ID_OTHER_POLICY::now);
        }
        modes.requireToday(wanted.terms().mode());
        var course = new Policy.Course(now(), null, null, null);
        var blank = new Policy(
                wanted.id(), 0, wanted.compound(), area, wanted.terms(), PolicyState.DRAFT, course, null, null);
        store.insert(lifecycle.enter(blank, lifecycle.start(), now()), actor.account());
        record(actor, blank, "draft");
        return store.find(wanted.id()).orElseThrow();
    }

    /** Takes a step that needs nothing but the one who takes it. */
    @Transactional
    public Policy act(Actor actor, UUID id, long version, String key) {
        var action = lifecycle.action(key);
        if (action == PolicyAction.DECIDE) {
            throw LifecycleProblem.UNKNOWN_ACTION.because(key);
        }
        var one = held(actor, id, version);
        return action == PolicyAction.START ? start(actor, one) : take(actor, one, action);
    }

    /** Where the decision named its first day, what held until then has held until the day before. */
    private Policy start(Actor actor, Policy one) {
        var day = one.firstDay();
        if (day != null && one.hasComeToItsDay(now())) {
            store.holdInForce(one.compound())
                    .ifPresent(before -> take(actor, before.endedBefore(day), PolicyAction.REPLACE));
        }
        return take(actor, one, PolicyAction.START);
    }

    /** Starts what was decided to start by itself on a day that has come; says whether there was one. */
    @Transactional
    boolean startOnItsDay(UUID id) {
        var found = store.hold(id)
                .filter(one ->
                        one.state() == PolicyState.DECIDED && one.firstDay() != null && one.hasComeToItsDay(now()));
        found.ifPresent(one -> {
            start(Actor.system(), one);
            news.toSecretaries(one, "按业主的决定，新的小区管理方案已从 %s 起施行。".formatted(one.firstDay()));
        });
        return found.isPresent();
    }

    /** Records by which topic the owners decided it, and what is answered to the opinions. */
    @Transactional
    public Policy decide(Actor actor, UUID id, long version, Policy.Verdict how) {
        var one = held(actor, id, version);
        var day = how.firstDay();
        if (day != null && (day.isBefore(today()) || day.isAfter(today().plusYears(1)))) {
            throw BAD_FIRST_DAY.now().field("firstDay", "施行日应在今天起的一年内");
        }
        lifecycle.step(one, PolicyAction.DECIDE, new Attempt(actor, now(), Inputs.NONE));
        boolean adopted = Asker.PRODUCT
                .ask(() -> decisions.decided(how.topic(), one.compound()))
                .filter(adopts(one))
                .isPresent();
        if (!adopted) {
            throw NOT_DECIDED.now().field("topic", "请选择公示以后业主按户表决、通过了这个方案的议题");
        }
        return take(actor, one.decidedBy(how), PolicyAction.DECIDE);
    }

    /** Whether owners adopted it in a vote that ended after it had been hung out. */
    private Predicate<CompoundDecisions.Decided> adopts(Policy one) {
        var name = modes.name(one.terms().mode());
        return topic -> PolicyMode.isAdoptedBy(topic.winner(), name)
                && topic.closed().isAfter(one.course().since());
    }

    /** What a household thinks of a draft on public notice; its last word counts. */
    @Transactional
    public void opine(Actor actor, UUID id, Opinion.Said said) {
        actor.require(Permission.POLICY_OPINE);
        var one = store.hold(id)
                .filter(found -> decisions
                        .homeOf(actor.account())
                        .filter(found.compound()::equals)
                        .isPresent())
                .orElseThrow(NO_SUCH_POLICY::now);
        var household = decisions.householdOf(actor.account()).orElseThrow(NO_SUCH_POLICY::now);
        if (one.state() != PolicyState.CONSULTED) {
            throw NOT_PUBLISHED.now();
        }
        Asker.PRODUCT.run(() -> opinions.opine(id, household, actor.account(), said, now()));
        record(actor, one, "opine");
    }

    /** Begins the review of what has held for a year; says whether there was one. */
    @Transactional
    boolean review(UUID id) {
        var found = store.hold(id).filter(one -> one.state() == PolicyState.IN_FORCE);
        found.ifPresent(one -> {
            take(Actor.system(), one, PolicyAction.REVIEW);
            judging.begin(one);
            news.toSecretaries(one, "小区管理方案施行满一年，已请住户评议，请在六十天内决定续行或停止。");
        });
        return found.isPresent();
    }

    /** Notes how households judged a year of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void judged(UUID evaluation, EvaluationState outcome, BallotCount count) {
        store.judged(evaluation, outcome, count, today())
                .flatMap(store::find)
                .ifPresent(one -> news.toSecretaries(one, "住户对小区管理方案的年度评议已结束：" + outcome.label() + "。请决定续行或停止。"));
    }

    private Policy take(Actor actor, Policy one, PolicyAction action) {
        var after = lifecycle
                .step(one, action, new Attempt(actor, now(), Inputs.NONE))
                .after();
        try {
            if (!store.write(after, one.version())) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
        } catch (DataIntegrityViolationException taken) {
            throw refused(action, taken);
        }
        record(actor, one, action.key());
        news.moved(after, action);
        return store.find(one.id()).orElseThrow();
    }

    private static ProblemException refused(PolicyAction action, DataIntegrityViolationException taken) {
        if (action != PolicyAction.DECIDE) {
            return ANOTHER_IN_FORCE.now();
        }
        boolean awaits = Objects.toString(taken.getMessage(), "").contains("policy_one_awaits");
        return awaits ? ANOTHER_AWAITS.now().field("firstDay", "已有一份等待施行的方案") : NOT_DECIDED.now();
    }

    private Policy held(Actor actor, UUID id, long version) {
        var one = store.hold(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_POLICY::now);
        if (one.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return one;
    }

    private void record(Actor actor, Policy one, String what) {
        audit.record(actor, Act.change("policy." + what, "policy", one.id()).at(one.area()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), CityTime.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
