package org.linjuli.planning;

import java.util.List;
import org.linjuli.shared.Point;

/**
 * The ground that is reached on foot (服务圈), for the eye; who lives within is counted on the ways, never on this.
 *
 * @param within centimetres
 * @param polygons each an outer ring and the holes in it; the last position of a ring repeats the first
 */
public record Circle(int within, List<List<List<Point>>> polygons) {

    public Circle {
        polygons = List.copyOf(polygons);
    }
}
