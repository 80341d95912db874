package org.linjuli.territory;

import java.util.List;
import java.util.Optional;
import org.linjuli.shared.NodePath;

/**
 * The ground around a building (地块): what lies nearer to it than to any other building of its grid.
 *
 * @param grid in which it lies today; the community where there is no grid yet
 * @param buildings those at its middle, more than one only where they stand at the same position; none on open land
 * @param east metres to the east of where the plane of all plots begins, {@code north} to the north
 * @param area in square metres, {@code perimeter} in metres
 */
public record Plot(
        NodePath grid,
        List<Building> buildings,
        int households,
        double east,
        double north,
        double area,
        double perimeter) {

    public Plot {
        buildings = List.copyOf(buildings);
    }

    public Optional<Building> building() {
        return buildings.stream().findFirst();
    }
}
