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
import org.linjuli.territory.Boundary;
import org.linjuli.territory.GridFault;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.GridProposal;

/** A plan to redraw the grids of a community, with its grids and what may be done now. */
record AdjustmentView(
        Summary summary, List<GridView> grids, List<FaultView> faults, List<Available<AdjustmentAction>> actions) {

    /** The line of a plan in a list. */
    record Summary(
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

        static Summary of(Adjustment plan, String communityName) {
            return new Summary(
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

    /** A border as GeoJSON (RFC 7946), in WGS-84. */
    record Geometry(String type, List<double[][][]> coordinates) {

        static Geometry of(Boundary boundary) {
            return new Geometry("MultiPolygon", List.of(boundary.polygons()));
        }
    }

    /** A grid as it is to be, and how many households it would have. */
    record GridView(
            String code,
            String name,
            GridKind kind,
            String kindName,
            String sizeException,
            int households,
            Geometry boundary) {

        static GridView of(GridProposal grid, int households) {
            return new GridView(
                    grid.code(),
                    "第" + Integer.parseInt(grid.code().substring(12)) + "网格",
                    grid.kind(),
                    grid.kind().label(),
                    grid.sizeException(),
                    households,
                    Geometry.of(grid.boundary()));
        }
    }

    /** What is wrong with a grid, or with all of them. */
    record FaultView(String code, GridFault.Kind kind, String sentence) {

        static FaultView of(GridFault fault) {
            return new FaultView(fault.code(), fault.kind(), fault.kind().label());
        }
    }

    static AdjustmentView of(
            Summary summary,
            Adjustment plan,
            Map<String, Integer> households,
            List<GridFault> faults,
            List<Available<AdjustmentAction>> actions) {
        return new AdjustmentView(
                summary,
                plan.grids().stream()
                        .map(grid -> GridView.of(grid, households.getOrDefault(grid.code(), 0)))
                        .toList(),
                faults.stream().map(FaultView::of).toList(),
                actions);
    }
}
