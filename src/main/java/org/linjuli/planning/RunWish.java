package org.linjuli.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of an attempt, in the words of the city.
 *
 * @param grids how many, those that stay among them; null where the size decides
 * @param size about so many households a grid; null where the number decides
 * @param keepExclusive whether all grids of a campus, factory or hospital stay as they are
 * @param fixed codes of other grids in force that stay as they are
 * @param apart pairs of buildings that must not be in the same grid
 * @param seconds how long to look for a better plan, from 1 to {@link #LONGEST}
 * @param seed the same seed and wish give the same plan on the same ground
 */
public record RunWish(
        @Nullable Integer grids,
        @Nullable Integer size,
        Band band,
        Profile profile,
        Origin origin,
        boolean keepExclusive,
        List<String> fixed,
        List<Pair> apart,
        int seconds,
        long seed) {

    /** Seconds after which an attempt ends, whatever it has found. */
    public static final int LONGEST = 60;

    /** Two buildings. */
    public record Pair(UUID one, UUID other) {}

    public RunWish {
        fixed = List.copyOf(fixed);
        apart = List.copyOf(apart);
        if ((grids == null) == (size == null)) {
            throw new IllegalArgumentException("Either the number of grids or their size is wished");
        }
    }
}
