package org.linjuli.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * One shape that a grid had, where it came from and what became of it (网格沿革).
 *
 * @param since its first day; {@code until} is the first day without it
 */
public record GridShapeLife(
        LocalDate since,
        @Nullable LocalDate until,
        String name,
        GridKind kind,
        List<Kin> predecessors,
        List<Kin> successors) {

    /**
     * Another grid, or an earlier or later shape of the same, that gave or took land.
     *
     * @param on the day on which it did
     * @param plan by which plan, where it is known; {@code reason} is what the plan was for
     */
    public record Kin(
            NodePath path,
            String code,
            String name,
            LocalDate on,
            @Nullable UUID plan,
            @Nullable String reason) {}

    public GridShapeLife {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
