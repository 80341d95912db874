package org.linjuli.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linjuli.shared.NodePath;

/**
 * A whole territory on its way into an empty installation.
 *
 * @param since the day from which all of it is in force
 * @param households may be many
 */
public record TerritoryData(
        LocalDate since,
        boolean simulated,
        List<Bordered> divisions,
        List<Grid> grids,
        List<Compound> compounds,
        List<Placed> buildings,
        Iterable<Household> households) {

    /** A division with its border, where one is known. */
    public record Bordered(Division division, Optional<Boundary> boundary) {}

    /** A building and the grid that it lies in. */
    public record Placed(Building building, NodePath grid) {}
}
