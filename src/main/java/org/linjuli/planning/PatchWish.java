package org.linjuli.planning;

import java.util.List;

/**
 * Into how many patches a round from door to door is to be cut, and what work is.
 *
 * @param patches one for each walker or pair of walkers
 * @param secondsPerDoor how long a call takes
 * @param metresPerSecond how fast one walks
 * @param seed the same seed gives the same patches
 */
public record PatchWish(int patches, double secondsPerDoor, double metresPerSecond, long seed) {

    private static final double USUAL_CALL = 180;
    private static final double USUAL_PACE = 1.2;

    public PatchWish {
        if (!(secondsPerDoor > 0) || secondsPerDoor > 36_000 || !(metresPerSecond > 0)) {
            throw new IllegalArgumentException("A call takes up to ten hours, and one walks forward");
        }
    }

    /** Three minutes a door, at 1.2 m a second. */
    public static PatchWish of(int patches) {
        return new PatchWish(patches, USUAL_CALL, USUAL_PACE, 1);
    }

    /** As many patches as come nearest to so many doors each. */
    public static PatchWish ofSize(List<Stop> stops, int doors) {
        long all = stops.stream().mapToLong(Stop::doors).sum();
        return of((int) Math.max(1, Math.round((double) all / Math.max(1, doors))));
    }

    public PatchWish seeded(long other) {
        return new PatchWish(patches, secondsPerDoor, metresPerSecond, other);
    }

    public PatchWish calling(double seconds) {
        return new PatchWish(patches, seconds, metresPerSecond, seed);
    }
}
