package org.linjuli.planning;

import java.util.List;
import java.util.UUID;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/**
 * A campaign from door to door, shared out: for each walker the entrances in the order to walk.
 *
 * @param unfairness the longest work beside the mean; 1 is perfectly fair
 */
public record DoorRound(List<Patch> patches, double unfairness) {

    /**
     * What one walker does.
     *
     * @param metres from the first entrance to the last
     * @param seconds of calls and walking
     */
    public record Patch(int number, long doors, double metres, double seconds, List<Entrance> entrances) {

        public Patch {
            entrances = List.copyOf(entrances);
        }
    }

    /**
     * A staircase at which to call.
     *
     * @param unit which staircase of the building, from 1
     */
    public record Entrance(UUID building, NodePath grid, String compound, String name, int unit, int doors, Point at) {}

    public DoorRound {
        patches = List.copyOf(patches);
    }
}
