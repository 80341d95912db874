package org.linjuli.servicecircle.web;

import java.util.List;
import org.linjuli.planning.Circle;
import org.linjuli.shared.Point;

/** The ground of a circle as GeoJSON's MultiPolygon (RFC 7946), and within how many minutes it lies. */
record CircleGeometry(int minutes, String type, List<List<List<List<Double>>>> coordinates) {

    static CircleGeometry of(Circle circle, int minutes) {
        return new CircleGeometry(
                minutes,
                "MultiPolygon",
                circle.polygons().stream()
                        .map(polygon -> polygon.stream()
                                .map(ring -> ring.stream()
                                        .map(CircleGeometry::position)
                                        .toList())
                                .toList())
                        .toList());
    }

    private static List<Double> position(Point at) {
        return List.of(rounded(at.lng()), rounded(at.lat()));
    }

    /** To some ten centimetres. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }
}
