package org.linjuli.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.shared.NodePath;

/**
 * A community has been cut into other grids. Published within the transaction, so that open work and posts can follow in
 * it.
 *
 * @param since the first day of the new grids
 * @param successors for each grid that ended, the grids that took over land of it
 * @param movedTo the grid of each building whose grid has another path now
 * @param drawn the borders of the new grids; a grid that was not touched is not among them
 * @param names how people call the new grids
 */
public record GridsRedrawn(
        NodePath community,
        LocalDate since,
        Map<NodePath, List<NodePath>> successors,
        Map<UUID, NodePath> movedTo,
        Map<NodePath, Boundary> drawn,
        Map<NodePath, String> names) {

    /** How people call a new grid. */
    public String name(NodePath grid) {
        return Objects.requireNonNull(names.get(grid));
    }

    /** The paths of grids that are no more. */
    public Set<NodePath> ended() {
        return successors.keySet().stream()
                .filter(path -> !drawn.containsKey(path))
                .collect(Collectors.toSet());
    }

    /** The paths of grids that were not there before. */
    public Set<NodePath> begun() {
        return drawn.keySet().stream()
                .filter(path -> !successors.containsKey(path))
                .collect(Collectors.toSet());
    }

    /** The grid that answers for what has no place of its own in a grid that is no more. */
    public NodePath heir(NodePath ended) {
        return Objects.requireNonNull(successors.get(ended)).getFirst();
    }
}
