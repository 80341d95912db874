package org.linjuli.planning;

import java.time.Duration;

/**
 * How long to look for a better plan. The work is cut into rounds; the same seed and the same number of rounds give the
 * same plan, on every machine. A limit of time ends it earlier, and only then the clock has a say.
 */
public record Effort(long seed, int rounds, Duration limit) {

    /** So many that time alone ends the work of {@link #within}. */
    public static final int BY_TIME = 0;

    private static final Duration NO_LIMIT = Duration.ofDays(1);

    public Effort {
        if (rounds < 0 || limit.isNegative()) {
            throw new IllegalArgumentException("Rounds and time are not negative");
        }
    }

    public static Effort rounds(long seed, int rounds) {
        return new Effort(seed, rounds, NO_LIMIT);
    }

    /** As many rounds as two ordinary processors manage well within the time. */
    public static Effort within(long seed, Duration limit) {
        return new Effort(seed, BY_TIME, limit);
    }
}
