package org.linjuli.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linjuli.shared.NodePath;

/**
 * A community has been cut into other grids. Published within the transaction, so that open work and posts can follow in
 * it.
 *
 * @param since the first day of the new grids
 * @param successors for each grid that ended, the grids that took over land of it
 * @param movedTo the grid of each building whose grid has another path now
 */
public record GridsRedrawn(
        NodePath community, LocalDate since, Map<NodePath, List<NodePath>> successors, Map<UUID, NodePath> movedTo) {}
