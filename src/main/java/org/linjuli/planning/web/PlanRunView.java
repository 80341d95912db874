package org.linjuli.planning.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.GridReason;
import org.linjuli.planning.Origin;
import org.linjuli.planning.PlanFigures;
import org.linjuli.planning.PlanRun;
import org.linjuli.planning.Profile;
import org.linjuli.planning.RunGrid;
import org.linjuli.planning.RunOutcome;
import org.linjuli.planning.RunResult;
import org.linjuli.planning.RunWish;

/** An attempt with the grids of the best plan so far. */
record PlanRunView(PlanRunSummary summary, List<String> ended, int pieces, List<PlannedGridView> grids) {

    /** What was wished. */
    record WishView(
            @Nullable Integer grids,
            @Nullable Integer size,
            int least,
            int most,
            Profile profile,
            Origin origin,
            boolean keepExclusive,
            List<String> fixed,
            List<RunWish.Pair> apart,
            int seconds,
            long seed) {

        static WishView of(RunWish wish) {
            return new WishView(
                    wish.grids(),
                    wish.size(),
                    wish.band().least(),
                    wish.band().most(),
                    wish.profile(),
                    wish.origin(),
                    wish.keepExclusive(),
                    wish.fixed(),
                    wish.apart(),
                    wish.seconds(),
                    wish.seed());
        }
    }

    /** Figures of a plan; lengths in metres, shares from 0 to 1. */
    record PlanFiguresView(
            int grids,
            double inBand,
            double meanDeviation,
            long cutMetres,
            double compactness,
            int crossings,
            int splitCompounds,
            int extraPieces) {

        static PlanFiguresView of(PlanFigures figures) {
            return new PlanFiguresView(
                    figures.grids(),
                    figures.inBand(),
                    figures.meanDeviation(),
                    figures.cutMetres(),
                    figures.compactness(),
                    figures.crossings(),
                    figures.splitCompounds(),
                    figures.extraPieces());
        }
    }

    /** The line of an attempt in a list. */
    record PlanRunSummary(
            UUID id,
            String area,
            String areaName,
            WishView wish,
            Instant askedAt,
            boolean begun,
            double done,
            int edition,
            boolean stopping,
            @Nullable Instant endedAt,
            @Nullable RunOutcome outcome,
            @Nullable String refusal,
            @Nullable PlanFiguresView figures,
            @Nullable Long moved) {

        static PlanRunSummary of(PlanRun run, String areaName) {
            return new PlanRunSummary(
                    run.id(),
                    run.area().value(),
                    areaName,
                    WishView.of(run.wish()),
                    run.askedAt(),
                    run.begunAt() != null,
                    run.done(),
                    run.edition(),
                    run.stop() && !run.isOver(),
                    run.endedAt(),
                    run.outcome(),
                    run.refusal(),
                    run.best().map(RunResult::figures).map(PlanFiguresView::of).orElse(null),
                    run.best().map(RunResult::moved).orElse(null));
        }
    }

    /** A border as a GeoJSON MultiPolygon in WGS-84. */
    record PlannedBorder(String type, List<double[][][]> coordinates) {

        static PlannedBorder of(List<double[][][]> polygons) {
            return new PlannedBorder("MultiPolygon", polygons);
        }
    }

    /** Why a grid is as it is: which reason, and the numbers in its sentence in their order. */
    record PlanReason(GridReason.Code code, List<Long> numbers) {

        static PlanReason of(GridReason reason) {
            return new PlanReason(reason.code(), reason.numbers());
        }
    }

    /**
     * A planned grid.
     *
     * @param key names it within the attempt: its code, or a number of its own for a new one
     * @param name how the grid that goes on is called; empty for a new one
     * @param from codes of the grids whose land it has
     */
    record PlannedGridView(
            String key,
            @Nullable String code,
            String name,
            String community,
            String communityName,
            boolean unchanged,
            List<String> from,
            long households,
            int buildings,
            double area,
            double compactness,
            List<PlanReason> reasons,
            PlannedBorder boundary) {

        static PlannedGridView of(RunGrid grid, int place, String communityName, String name) {
            var code = Optional.ofNullable(grid.code());
            return new PlannedGridView(
                    code.orElseGet(() -> "new-" + place),
                    grid.code(),
                    name,
                    grid.community(),
                    communityName,
                    grid.unchanged(),
                    grid.from(),
                    grid.households(),
                    grid.buildings(),
                    grid.area(),
                    grid.compactness(),
                    grid.reasons().stream().map(PlanReason::of).toList(),
                    PlannedBorder.of(grid.border()));
        }
    }
}
