package org.linjuli.mediation;

import static org.linjuli.mediation.MediationProblem.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mediations: asked for, consented to by both, agreed and fulfilled, or referred. */
@Service
public class Mediations {

    private static final int MOST_MINE = 100;
    static final int LONGEST_TEXT = 2000;

    /** What has a way of its own, since more comes along than inputs. */
    private static final Set<MediationAction> APART =
            EnumSet.of(MediationAction.NAME, MediationAction.REPLACE, MediationAction.DRAFT);

    /** Who mediates no more, who does instead, and why. */
    public record Replacement(AccountId gone, AccountId comes, ReplacedBecause why) {}

    /** What was said, for those who may read it; empty where nothing was. */
    public record Said(String otherName, String matter, String terms, String reason, String referral) {}

    private final MediationStore store;
    private final ContentStore content;
    private final SessionStore sessions;
    private final GroupStore groups;
    private final MediationSteps steps;
    private final MediationPlaces places;

    Mediations(
            MediationStore store,
            ContentStore content,
            SessionStore sessions,
            GroupStore groups,
            MediationSteps steps,
            MediationPlaces places) {
        this.store = store;
        this.content = content;
        this.sessions = sessions;
        this.groups = groups;
        this.steps = steps;
        this.places = places;
    }

    static void refuseBlank(String field, String text, int longest, String sentence) {
        if (text.isBlank() || text.length() > longest) {
            throw BAD_TERMS.now().field(field, sentence);
        }
    }

    /** One that the actor takes part in or looks over; others do not exist. */
    public Mediation one(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(NO_SUCH_MEDIATION::now);
    }

    /** The same; empty where the actor may not see it, such as a building leader who asked for a resident. */
    public Optional<Mediation> find(Actor actor, UUID id) {
        return store.find(id).filter(found -> isSeen(actor, found));
    }

    /** What the actor is to it; nothing for whoever only looks over it. */
    public Set<MediationParty> partiesOf(Actor actor, Mediation one) {
        return MediationLifecycle.parties(one, actor);
    }

    /** Whether the actor may ever read what was said. */
    public boolean reads(Actor actor, Mediation one) {
        return one.readers().contains(actor.account());
    }

    /** When the sides sat together, by day. */
    public List<MediationSession> sessions(Mediation one) {
        return sessions.of(one.id());
    }

    static boolean isSeen(Actor actor, Mediation one) {
        return one.readers().contains(actor.account()) || actor.may(Permission.MEDIATION_READ, one.area());
    }

    /** Those in the areas of the actor, the latest first: kind, course and outcome. */
    public Page<Mediation> page(Actor actor, MediationsNarrowed to, @Nullable UUID before, int limit) {
        var scope = actor.scope(Permission.MEDIATION_READ);
        var within = to.area() == null ? scope : scope.within(to.area());
        return store.page(within, to, before, limit);
    }

    public List<Mediation> mine(Actor actor) {
        return store.mine(actor.account(), MOST_MINE);
    }

    public List<Available<MediationAction>> available(Actor actor, Mediation one) {
        return steps.available(actor, one);
    }

    /** What was said: for the parties, the mediator and who named them alone; each reading is logged. */
    @Transactional
    public Said said(Actor actor, UUID id) {
        var one = one(actor, id);
        if (!one.readers().contains(actor.account())) {
            throw NO_SUCH_MEDIATION.now();
        }
        var said = Asker.of(actor).ask(() -> content.of(id));
        steps.readBy(actor, one);
        return new Said(
                said.getOrDefault(ContentStore.Part.OTHER_NAME, ""),
                said.getOrDefault(ContentStore.Part.MATTER, ""),
                said.getOrDefault(ContentStore.Part.TERMS, ""),
                said.getOrDefault(ContentStore.Part.REASON, ""),
                said.getOrDefault(ContentStore.Part.REFERRAL, ""));
    }

    /** Names one of the group, who is neither a party nor of the household of one; a second beside the first. */
    @Transactional
    public Mediation name(Actor actor, UUID id, long version, AccountId mediator) {
        var one = held(actor, id, version);
        steps.check(actor, one, MediationAction.NAME, Map.of());
        refuseUnfit(actor, one, mediator);
        var after = steps.take(
                actor,
                one,
                MediationAction.NAME,
                Map.of(),
                now -> now.with(now.consent().named(mediator, actor.account())));
        content.readBy(after);
        steps.named(mediator);
        return after;
    }

    /** Another of the group mediates from now on; who did before reads nothing of it any more, and both sides hear why. */
    @Transactional
    public Mediation replace(Actor actor, UUID id, long version, Replacement wanted) {
        var one = held(actor, id, version);
        var given = Map.of("why", wanted.why().name());
        steps.check(actor, one, MediationAction.REPLACE, given);
        if (!one.isMediator(wanted.gone())) {
            throw NOT_THE_MEDIATOR.now();
        }
        refuseUnfit(actor, one, wanted.comes());
        var changed = one.with(one.consent().replaced(wanted.gone(), wanted.comes(), actor.account()))
                .with(one.agreement().withoutMediator());
        var after = steps.take(actor, changed, MediationAction.REPLACE, given, now -> now);
        store.keepPast(steps.newId(), one.id(), wanted, actor.account(), steps.now());
        content.readBy(after);
        steps.replaced(after, wanted);
        return after;
    }

    /** Refuses whoever is not of the group, or is too near to a side, to the mediation itself or to who names. */
    private void refuseUnfit(Actor actor, Mediation one, AccountId mediator) {
        if (!groups.isIn(one.where().compound(), mediator)) {
            throw NO_MEDIATOR.now().field("mediator", "请从小区的劝和小组里选择");
        }
        boolean near = one.isParty(mediator) || sharesHousehold(one, mediator) || store.wasRelated(one.id(), mediator);
        boolean busy = mediator.equals(actor.account())
                || one.isMediator(mediator)
                || mediator.equals(one.consent().namedBy())
                || mediator.equals(one.consent().otherBy())
                || mediator.equals(one.agreement().otherBy());
        if (near || busy) {
            throw MEDIATOR_IS_PARTY.now().field("mediator", "请选择与双方无关、没有经手过这次劝和的人");
        }
    }

    private boolean sharesHousehold(Mediation one, AccountId mediator) {
        var household = places.householdOf(mediator);
        return household != null
                && (household.equals(one.parties().household())
                        || household.equals(one.parties().otherHousehold()));
    }

    /** Writes down what both agree; whoever had signed another draft signs anew. */
    @Transactional
    public Mediation draft(Actor actor, UUID id, long version, Mediation.Terms terms, String text) {
        var one = held(actor, id, version);
        if (terms.fulfilOn().isBefore(steps.today())) {
            throw BAD_TERMS.now().field("fulfilOn", "请选择今天以后的日期");
        }
        refuseBlank("text", text, LONGEST_TEXT, "请写明双方的约定");
        var after = steps.take(
                actor, one, MediationAction.DRAFT, Map.of(), now -> now.with(Mediation.Agreement.drafted(terms)));
        content.put(steps.newId(), after, ContentStore.Part.TERMS, text);
        return after;
    }

    /** Takes a step that needs no more than its inputs; on the version that the actor saw, so that nobody signs another text. */
    @Transactional
    public Mediation act(Actor actor, UUID id, long version, String key, Map<String, Object> given) {
        var one = held(actor, id, version);
        var action = steps.action(key);
        if (APART.contains(action)) {
            throw LifecycleProblem.UNKNOWN_ACTION.because(key);
        }
        return steps.take(actor, one, action, given, now -> now);
    }

    /** The mediator notes a sitting; the same again changes nothing. */
    @Transactional
    public Mediation note(Actor actor, UUID id, MediationSession session) {
        var one = store.hold(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_MEDIATION::now);
        if (!one.consent().hasDeclared(actor.account()) || one.state() != MediationState.OPEN) {
            throw LifecycleProblem.NOT_YOURS.now();
        }
        boolean known = !session.on().isAfter(steps.today())
                && !session.on().isBefore(LocalDate.ofInstant(one.course().requested(), CityTime.ZONE));
        if (!known || !(session.asking() || session.other())) {
            throw BAD_SESSION.now().field("on", "请选择申请之后、今天以前的日期，并勾选到场的一方");
        }
        if (sessions.note(id, session, actor.account(), steps.now())) {
            steps.record(actor, one, "session");
        }
        return one;
    }

    private Mediation held(Actor actor, UUID id, long version) {
        var one = store.hold(id).filter(found -> isSeen(actor, found)).orElseThrow(NO_SUCH_MEDIATION::now);
        if (one.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return one;
    }
}
