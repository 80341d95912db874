package org.linjuli.evaluation;

import static org.linjuli.evaluation.EvaluationProblem.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Household;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Evaluations: opened by hand or for what they judge, watched, closed. */
@Service
public class Evaluations {

    static final int LONGEST_PAGE = 100;
    private static final Duration LONGEST = Duration.ofDays(60);

    /**
     * What a list is narrowed to.
     *
     * @param states empty for all
     * @param from closed at this instant or later; null for any
     * @param until closed before this instant
     */
    public record Narrowed(
            @Nullable NodePath area,
            @Nullable EvaluationKind kind,
            Set<EvaluationState> states,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private final EvaluationStore store;
    private final RollStore roll;
    private final Rolls rolls;
    private final Organization organization;
    private final EvaluationSteps steps;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    Evaluations(
            EvaluationStore store,
            RollStore roll,
            Rolls rolls,
            Organization organization,
            EvaluationSteps steps,
            Territory territory,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.roll = roll;
        this.rolls = rolls;
        this.organization = organization;
        this.steps = steps;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in the areas of the actor, the latest first. */
    public Page<Evaluation> page(Actor actor, Narrowed to, @Nullable UUID before, int limit) {
        var scope = actor.scope(Permission.EVALUATION_READ);
        var within = to.area() == null ? scope : scope.within(to.area());
        var wanted = new EvaluationQuery(within, to.kind(), to.states(), to.from(), to.until(), before);
        return Asker.PRODUCT.ask(() -> store.page(wanted, limit));
    }

    /** One in an area of the actor; others do not exist. */
    public Evaluation one(Actor actor, UUID id) {
        return Asker.PRODUCT
                .ask(() -> store.find(id))
                .filter(found -> actor.may(Permission.EVALUATION_READ, found.area()))
                .orElseThrow(NO_SUCH_EVALUATION::now);
    }

    /** Those that judge this, the latest first; whoever calls has decided who may see it. */
    public List<Evaluation> of(UUID subject) {
        return Asker.PRODUCT.ask(() -> store.of(subject));
    }

    public List<Available<EvaluationAction>> available(Actor actor, Evaluation evaluation) {
        return EvaluationLifecycle.DECLARED.available(evaluation, actor, clock.instant());
    }

    /** Opens one that stands for itself; the same again finds the same. */
    @Transactional
    public Evaluation open(Actor actor, NewEvaluation wanted) {
        actor.require(Permission.EVALUATION_OPEN, territory.area(wanted.area()).path());
        if (!wanted.subject().kind().standsForItself()) {
            throw BAD_EVALUATION.now().field("kind", "这类评议由所评的事项带来，不单独开启");
        }
        if (wanted.executors().include(actor)) {
            throw EXECUTORS_TAKE_NO_PART.now().field("executorDesk", "请由上一级开启对您单位的评议");
        }
        return begin(actor, wanted);
    }

    /** Opens one for what it judges, in the transaction at hand; whoever calls has decided that the actor may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Evaluation begin(Actor actor, NewEvaluation wanted) {
        return Asker.PRODUCT.ask(() -> {
            var stored = store.find(wanted.id());
            if (stored.isPresent()) {
                return stored.filter(same -> isSame(same, wanted)).orElseThrow(SAME_ID_OTHER_EVALUATION::now);
            }
            return opened(actor, wanted);
        });
    }

    private Evaluation opened(Actor actor, NewEvaluation wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        refuseBadEnd(wanted.closes(), now);
        var executors = named(wanted.executors());
        var households = rolls.of(wanted.roll(), executors);
        var draft = new Evaluation(
                wanted.id(),
                0,
                wanted.subject(),
                wanted.area(),
                EvaluationState.OPEN,
                executors,
                wanted.bar(),
                new BallotCount(households.size(), 0, 0, 0),
                new Evaluation.CallBackCount(0, 0),
                new Evaluation.Course(now, wanted.closes().truncatedTo(ChronoUnit.MICROS), null, null, null));
        var opened = EvaluationLifecycle.DECLARED.enter(draft, EvaluationState.OPEN, now);
        if (!store.insert(opened, actor.account())) {
            throw SAME_ID_OTHER_EVALUATION.now();
        }
        roll.freeze(opened.id(), households, opened.executors().accounts());
        steps.tellOpened(opened, households.stream().map(Household::id).toList());
        audit.record(
                actor,
                Act.change("evaluation.open", "evaluation", opened.id())
                        .at(opened.area())
                        .with("kind", opened.subject().kind().name())
                        .with("entries", households.size()));
        return opened;
    }

    /** Whoever serves the executing desk when the roll is frozen did it too: their families take no part either. */
    private Executors named(Executors wanted) {
        var desk = wanted.desk();
        return desk == null
                ? wanted
                : organization.desk(desk).map(Desk::holders).map(wanted::and).orElse(wanted);
    }

    private static void refuseBadEnd(Instant closes, Instant now) {
        if (!closes.isAfter(now) || closes.isAfter(now.plus(LONGEST))) {
            throw BAD_EVALUATION.now().field("closes", "截止时间应在今后 60 天以内");
        }
    }

    private static boolean isSame(Evaluation stored, NewEvaluation wanted) {
        return stored.subject().equals(wanted.subject())
                && stored.area().equals(wanted.area())
                && stored.bar().equals(wanted.bar())
                && stored.course().closes().equals(wanted.closes().truncatedTo(ChronoUnit.MICROS));
    }

    /** Ends one, or takes it back before anybody answered. */
    @Transactional
    public Evaluation act(Actor actor, UUID id, long version, String key, Map<String, ?> given) {
        return Asker.PRODUCT.ask(() -> {
            store.closing(id);
            var evaluation = one(actor, id);
            if (evaluation.version() != version) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
            var action = EvaluationLifecycle.DECLARED.action(key);
            var inputs = EvaluationLifecycle.DECLARED.inputs(evaluation.state(), action, given);
            return steps.take(actor, evaluation, action, inputs);
        });
    }

    /** What people wrote, without the doors that it came from. */
    public List<String> reasons(Actor actor, UUID id, int most) {
        var evaluation = one(actor, id);
        return steps.reasons(evaluation.id(), most);
    }
}
