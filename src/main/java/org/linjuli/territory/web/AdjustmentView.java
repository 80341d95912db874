package org.linjuli.territory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.territory.Adjustment;
import org.linjuli.territory.AdjustmentAction;
import org.linjuli.territory.AdjustmentState;
import org.linjuli.territory.GridCodes;
import org.linjuli.territory.GridFault;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.GridProposal;

/** A plan to redraw the grids of a community, with its grids and what may be done now. */
record AdjustmentView(
        AdjustmentSummary summary,
        List<AdjustedGrid> grids,
        List<CutFault> faults,
        List<Available<AdjustmentAction>> actions) {

    /** The line of a plan in a list. */
    record AdjustmentSummary(
            UUID id,
            long version,
            String community,
            String communityName,
            String reason,
            AdjustmentState state,
            String stateName,
            int grids,
            Instant createdAt,
            @Nullable LocalDate effectiveOn,
            @Nullable String remark,
            @Nullable Instant dueAt) {

        static AdjustmentSummary of(Adjustment plan, String communityName) {
            return new AdjustmentSummary(
                    plan.id(),
                    plan.version(),
                    plan.community().value(),
                    communityName,
                    plan.reason(),
                    plan.state(),
                    plan.state().label(),
                    plan.grids().size(),
                    plan.createdAt(),
                    plan.effectiveOn(),
                    plan.remark(),
                    plan.dueAt());
        }
    }

    /**
     * A grid as it is to be, and how many households it would have.
     *
     * @param written its code as it stands on signs
     */
    record AdjustedGrid(
            String code,
            String written,
            String name,
            String ownName,
            GridKind kind,
            String kindName,
            String sizeException,
            int households,
            BorderGeometry boundary) {

        static AdjustedGrid of(GridProposal grid, String written, int households) {
            return new AdjustedGrid(
                    grid.code(),
                    written,
                    grid.name(),
                    grid.ownName(),
                    grid.kind(),
                    grid.kind().label(),
                    grid.sizeException(),
                    households,
                    BorderGeometry.of(grid.boundary()));
        }
    }

    /** What is wrong with a grid, or with all of them. */
    record CutFault(String code, GridFault.Kind kind, String sentence) {

        static CutFault of(GridFault fault) {
            return new CutFault(fault.code(), fault.kind(), fault.kind().label());
        }
    }

    static AdjustmentView of(
            AdjustmentSummary summary,
            Adjustment plan,
            GridCodes codes,
            Map<String, Integer> households,
            List<GridFault> faults,
            List<Available<AdjustmentAction>> actions) {
        return new AdjustmentView(
                summary,
                plan.grids().stream()
                        .map(grid -> AdjustedGrid.of(
                                grid, codes.written(grid.code()), households.getOrDefault(grid.code(), 0)))
                        .toList(),
                faults.stream().map(CutFault::of).toList(),
                actions);
    }
}
