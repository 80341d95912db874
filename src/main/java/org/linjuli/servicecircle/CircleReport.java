package org.linjuli.servicecircle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Measured;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/**
 * Who of an area lives within so many minutes on foot of a station of a kind, and who beyond.
 *
 * @param simulated whether the streets are made up
 * @param stations how many stations of the kind stand in the area
 * @param offStreet households too far from any street to be walked to; they count as beyond
 * @param minutes of the circle beyond which {@code beyond} looks
 * @param beyond grid by grid, those with most households beyond first
 */
public record CircleReport(
        NodePath area,
        StationKind kind,
        Measured measured,
        boolean simulated,
        int stations,
        long households,
        long offStreet,
        List<Share> shares,
        int minutes,
        List<Beyond> beyond) {

    /** How many households live within so many minutes. */
    public record Share(int minutes, int metres, long households) {}

    /**
     * A grid of which some live beyond the circle.
     *
     * @param buildings how many buildings lie beyond
     * @param beyond how many households live in them, of {@code households} in the grid
     * @param farthest minutes from the farthest building; null where nobody comes within the longest walk
     * @param building the building with most households beyond, where a station would help first
     */
    public record Beyond(
            NodePath grid,
            int buildings,
            long beyond,
            long households,
            @Nullable Integer farthest,
            UUID building,
            Point at) {}
}
