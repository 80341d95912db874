package org.linjuli.servicecircle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Point;

/**
 * The buildings of an area that somebody lives in, each with the circle it lies in; those farthest from a station first.
 *
 * @param cut whether there are more than were asked for
 */
public record Coverage(List<Reached> buildings, boolean cut) {

    /**
     * A building.
     *
     * @param within minutes of the smallest circle that it lies in: 5, 10 or 15; null beyond all of them
     */
    public record Reached(
            Point at, int households, @Nullable Integer within) {}

    public Coverage {
        buildings = List.copyOf(buildings);
    }
}
