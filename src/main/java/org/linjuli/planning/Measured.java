package org.linjuli.planning;

import java.util.Locale;

/**
 * How distances were measured: along streets (步行路网), or as the crow flies times a factor (直线距离×系数) where a city has no
 * map of its streets. Goes with each answer, for the two are not the same.
 *
 * @param factor by which a straight line is multiplied; 1 along streets
 */
public record Measured(By by, double factor) {

    /** Along what. */
    public enum By {
        STREETS,
        STRAIGHT_LINE
    }

    public static final Measured STREETS = new Measured(By.STREETS, 1);

    public Measured {
        if (!(factor >= 1) || factor > 5) {
            throw new IllegalArgumentException(
                    "A way is at least as long as the straight line and not five times as long");
        }
    }

    public static Measured straight(double factor) {
        return new Measured(By.STRAIGHT_LINE, factor);
    }

    /** In the words of the street. */
    public String label() {
        return by == By.STREETS ? "按步行路网" : String.format(Locale.ROOT, "按直线距离×%.2f", factor);
    }
}
