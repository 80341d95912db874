package org.linjuli.territory;

import static org.linjuli.territory.TerritoryProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans to redraw the grids of a community, and what is done with them. */
@Service
public class Adjustments {

    private final AdjustmentStore store;
    private final Grids grids;
    private final TerritoryMemory memory;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<AdjustmentState, AdjustmentAction, Adjustment> lifecycle;

    Adjustments(
            AdjustmentStore store, Grids grids, TerritoryMemory memory, Audit audit, Clock clock, WorkingTimes times) {
        this.store = store;
        this.grids = grids;
        this.memory = memory;
        this.audit = audit;
        this.clock = clock;
        this.lifecycle = AdjustmentLifecycle.declared(times);
    }

    /**
     * Those of the communities that the actor redraws or decides on, the latest first.
     *
     * @param before only those that were begun before this one
     */
    public List<Adjustment> page(Actor actor, Optional<NodePath> area, Optional<UUID> before, int limit) {
        var scope = actor.scope(Permission.GRID_EDIT);
        var wanted = area.map(scope::within).orElse(scope);
        return store.page(wanted, before.orElse(new UUID(-1, -1)), limit);
    }

    public Adjustment one(Actor actor, UUID id) {
        return store.find(id)
                .filter(plan -> actor.may(Permission.GRID_EDIT, plan.community()))
                .orElseThrow(NO_SUCH_ADJUSTMENT::now);
    }

    /** What is wrong with the grids as they are drawn; nothing is any more with a plan that has come to its end. */
    public List<GridFault> faults(Adjustment plan) {
        return lifecycle.isEnd(plan.state())
                ? List.of()
                : grids.cut(plan.community(), plan.grids()).faults();
    }

    /** How many households each of the grids would have, by their codes. */
    public Map<String, Integer> households(Adjustment plan) {
        return grids.cut(plan.community(), plan.grids()).households();
    }

    /** The buildings that the grids share out among them, and the households in each. */
    public Map<Building, Integer> buildings(Actor actor, UUID id) {
        return grids.sizedBuildings(one(actor, id).community());
    }

    public List<Available<AdjustmentAction>> available(Actor actor, Adjustment plan) {
        return lifecycle.available(plan, actor, clock.instant());
    }

    /** Begins a plan with the grids as they are; the same again finds the same. */
    @Transactional
    public Adjustment begin(Actor actor, UUID id, NodePath community, String reason) {
        return begin(actor, id, community, reason, () -> inForce(community));
    }

    /** Begins a plan with grids that an engine proposes; new ones get numbers that no grid has had. */
    @Transactional
    public Adjustment begin(Actor actor, UUID id, NodePath community, String reason, List<PlannedLand> lands) {
        return begin(actor, id, community, reason, () -> grids.planned(community, lands, store.lastNumber(community)));
    }

    /** The same with other grids to begin with, in WGS-84. */
    @Transactional
    Adjustment begin(Actor actor, UUID id, NodePath community, String reason, Supplier<List<GridProposal>> first) {
        actor.require(Permission.GRID_EDIT, community);
        var stored = store.find(id);
        if (stored.isPresent()) {
            return stored.filter(plan ->
                            plan.community().equals(community) && plan.reason().equals(reason))
                    .orElseThrow(SAME_ID_OTHER_ADJUSTMENT::now);
        }
        store.underWay(community).ifPresent(open -> {
            throw ADJUSTMENT_UNDER_WAY.now().with("adjustment", open);
        });
        var now = clock.instant();
        var blank = new Adjustment(
                id, 0, community, reason, first.get(), actor.account(), now, lifecycle.start(), null, null, null);
        var draft = lifecycle.enter(blank, lifecycle.start(), now);
        if (!store.insert(draft)) {
            throw SAME_ID_OTHER_ADJUSTMENT.now();
        }
        audit.record(actor, Act.change("adjustment.begin", "adjustment", id).at(community));
        return store.find(id).orElseThrow();
    }

    /** The grids of a community as they are in force, as a plan has them. */
    private List<GridProposal> inForce(NodePath community) {
        if (memory.now()
                .area(community)
                .filter(area -> area.level() == Level.COMMUNITY)
                .isEmpty()) {
            throw UNKNOWN_AREA.because("没有社区 " + community);
        }
        return grids.inForce(community);
    }

    /** Draws one stroke. */
    @Transactional
    public Adjustment draw(Actor actor, UUID id, long version, CutEdit edit) {
        return redraw(
                actor,
                id,
                version,
                plan -> grids.editing(plan.community(), store.lastNumber(plan.community()))
                        .after(plan.grids(), edit));
    }

    /** Takes other grids instead, such as those before a stroke, or others that were imported or planned. */
    @Transactional
    public Adjustment replace(Actor actor, UUID id, long version, List<GridProposal> anew) {
        return redraw(
                actor,
                id,
                version,
                plan -> anew.stream().map(GridProposal::inWgs84).toList());
    }

    private Adjustment redraw(Actor actor, UUID id, long version, Function<Adjustment, List<GridProposal>> drawing) {
        var plan = one(actor, id);
        var step = lifecycle.step(plan, AdjustmentAction.REDRAW, new Attempt(actor, clock.instant(), Inputs.NONE));
        refuseStale(plan, version);
        return written(step, after -> after.drawn(drawing.apply(plan)));
    }

    /** Takes a step of the life of a plan. */
    @Transactional
    public Adjustment act(Actor actor, UUID id, long version, String key, Map<String, ?> given) {
        var plan = one(actor, id);
        var action = lifecycle.action(key);
        var inputs = lifecycle.inputs(plan.state(), action, given);
        var step = lifecycle.step(plan, action, new Attempt(actor, clock.instant(), inputs));
        refuseStale(plan, version);
        if (action == AdjustmentAction.REDRAW) {
            throw LifecycleProblem.NOT_IN_THIS_STATE.now().with("action", key);
        }
        follow(step);
        return written(step, UnaryOperator.identity());
    }

    private void refuseStale(Adjustment plan, long version) {
        if (plan.version() != version) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
    }

    private void follow(Step<AdjustmentState, AdjustmentAction, Adjustment> step) {
        var plan = step.after();
        var actor = step.attempt().actor();
        switch (step.action()) {
            case SUBMIT -> {
                if (isInForce(plan)) {
                    throw CUT_UNCHANGED.now();
                }
                var faults = grids.propose(actor, plan.community(), plan.grids());
                if (!faults.isEmpty()) {
                    throw CUT_FAULTY.now().with("faults", faults);
                }
            }
            case RETURN, WITHDRAW, LAPSE -> grids.drop(plan.community());
            case ACTIVATE -> grids.activate(actor, plan.community());
            case REDRAW, APPROVE -> {}
        }
    }

    private Adjustment written(
            Step<AdjustmentState, AdjustmentAction, Adjustment> step, UnaryOperator<Adjustment> last) {
        var plan = step.after();
        if (!store.write(last.apply(plan))) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        audit.record(
                step.attempt().actor(),
                Act.change("adjustment." + step.action().key(), "adjustment", plan.id())
                        .at(plan.community())
                        .with("from", step.from().name())
                        .with("to", step.to().name()));
        return store.find(plan.id()).orElseThrow();
    }

    private boolean isInForce(Adjustment plan) {
        return Set.copyOf(plan.grids()).equals(Set.copyOf(grids.inForce(plan.community())));
    }

    /** The plans whose day has come. */
    List<UUID> due() {
        return store.due(LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
    }

    /** Puts a plan into force on its day; one that no longer fits goes back to be drawn again. */
    @Transactional
    public void onItsDay(UUID id) {
        var plan = store.find(id).orElseThrow();
        if (plan.state() != AdjustmentState.APPROVED) {
            return;
        }
        boolean fits = faults(plan).isEmpty() && !isInForce(plan);
        var action = fits ? AdjustmentAction.ACTIVATE : AdjustmentAction.LAPSE;
        act(Actor.system(), id, plan.version(), action.key(), Map.of());
    }
}
