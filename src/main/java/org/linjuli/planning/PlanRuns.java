package org.linjuli.planning;

import static org.linjuli.planning.PlanningProblem.*;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Adjustment;
import org.linjuli.territory.Adjustments;
import org.linjuli.territory.PlannedLand;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attempts at cutting an area into grids: asked for, watched, stopped, and handed over to be drawn on by hand. */
@Service
public class PlanRuns {

    private final PlanRunRows rows;
    private final RunWork work;
    private final Adjustments adjustments;
    private final Territory territory;
    private final SchedulerClient scheduler;
    private final Audit audit;
    private final Clock clock;

    PlanRuns(
            PlanRunRows rows,
            RunWork work,
            Adjustments adjustments,
            Territory territory,
            SchedulerClient scheduler,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.work = work;
        this.adjustments = adjustments;
        this.territory = territory;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those in areas whose grids the actor redraws, the latest first, without the borders of their grids.
     *
     * @param before only those asked for before this one
     */
    public List<PlanRun> page(Actor actor, Optional<NodePath> area, Optional<UUID> before, int limit) {
        var scope = actor.scope(Permission.GRID_EDIT);
        return rows.page(area.map(scope::within).orElse(scope), before.orElse(new UUID(-1, -1)), limit);
    }

    public PlanRun one(Actor actor, UUID id) {
        return rows.find(id)
                .filter(run -> actor.may(Permission.GRID_EDIT, run.area()))
                .orElseThrow(NO_SUCH_RUN::now);
    }

    /** The same without the grids, to be asked for again and again while the work goes on. */
    public PlanRun progress(Actor actor, UUID id) {
        return rows.progress(id)
                .filter(run -> actor.may(Permission.GRID_EDIT, run.area()))
                .orElseThrow(NO_SUCH_RUN::now);
    }

    /** What is there to be planned, and how good the grids in force are by the same measure. */
    public GroundFigures ground(Actor actor, NodePath area, Band band) {
        actor.require(Permission.GRID_EDIT, territory.area(area).path());
        var ground = work.ground(area);
        var figures = ground.isWhollyCut()
                ? GridPlanner.judge(
                        ground.map(),
                        ground.before(),
                        PlanWish.of(ground.grids().size(), Profile.GOVERNANCE).within(band))
                : null;
        return new GroundFigures(
                ground.households(), ground.buildings(), ground.grids().size(), figures);
    }

    /** Asks for an attempt; the same again finds the same. The work begins when the transaction has ended. */
    @Transactional
    public PlanRun ask(Actor actor, UUID id, NodePath area, RunWish wish) {
        actor.require(Permission.GRID_EDIT, territory.area(area).path());
        refuseUnknown(area, wish);
        if (rows.insert(id, area, wish, actor.account(), clock.instant())) {
            scheduler.scheduleIfNotExists(
                    RunJobs.ATTEMPT.instance(id.toString()).scheduledTo(clock.instant()));
            audit.record(actor, Act.change("plan-run.ask", "plan-run", id).at(area));
        }
        return rows.find(id)
                .filter(run -> run.area().equals(area)
                        && run.wish().equals(wish)
                        && run.askedBy().equals(actor.account()))
                .orElseThrow(SAME_ID_OTHER_RUN::now);
    }

    private void refuseUnknown(NodePath area, RunWish wish) {
        for (var code : wish.fixed()) {
            var grid = NodePath.ofDivisionCode(code);
            if (!area.contains(grid) || territory.node(grid).isEmpty()) {
                throw FIXED_GRID_UNUSABLE.now().field("fixed", "网格 " + code + " 不在所选区域内");
            }
        }
        for (var pair : wish.apart()) {
            for (var building : List.of(pair.one(), pair.other())) {
                if (territory.gridOf(building).filter(area::contains).isEmpty()) {
                    throw NOT_TO_BE_KEPT_APART.now().field("apart", "不得同格的楼栋须都在所选区域内");
                }
            }
        }
    }

    /** Asks the engine to be content with the best plan so far; nothing happens to one that is over. */
    @Transactional
    public PlanRun stop(Actor actor, UUID id) {
        var run = one(actor, id);
        if (!run.isOver()) {
            rows.stop(id);
            audit.record(actor, Act.change("plan-run.stop", "plan-run", id).at(run.area()));
        }
        return one(actor, id);
    }

    /** Forgets an attempt; one under way is stopped by that. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        var run = one(actor, id);
        rows.remove(id);
        audit.record(actor, Act.change("plan-run.remove", "plan-run", id).at(run.area()));
    }

    /** Begins a plan to redraw the grids of one community as the attempt has them, to be drawn on by hand and submitted. */
    @Transactional
    public Adjustment handOver(Actor actor, UUID id, NodePath community, UUID adjustment, String reason) {
        var run = one(actor, id);
        var best = run.best().orElseThrow(NO_PLAN_YET::now);
        var lands = best.grids().stream()
                .filter(grid -> grid.community().equals(community.value()))
                .map(PlanRuns::land)
                .toList();
        if (lands.isEmpty()) {
            throw NO_PLAN_YET.now().field("community", "这次推演不包括该社区");
        }
        return adjustments.begin(actor, adjustment, community, reason, lands);
    }

    private static PlannedLand land(RunGrid grid) {
        var sentences = grid.reasons().stream().map(GridReason::sentence).toList();
        return new PlannedLand(
                Optional.ofNullable(grid.code()),
                grid.unchanged(),
                grid.from(),
                grid.border(),
                sentences.isEmpty() ? "" : sentences.getFirst());
    }
}
