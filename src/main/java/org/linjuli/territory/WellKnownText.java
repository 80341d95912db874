package org.linjuli.territory;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Boundaries as well-known text (ISO 19125), longitude first, as it fits into a cell of a spreadsheet. */
final class WellKnownText {

    private WellKnownText() {}

    static String write(Boundary boundary) {
        return "MULTIPOLYGON("
                + Arrays.stream(boundary.polygons())
                        .map(polygon -> "("
                                + Arrays.stream(polygon)
                                        .map(WellKnownText::ring)
                                        .collect(Collectors.joining(",")) + ")")
                        .collect(Collectors.joining(","))
                + ")";
    }

    private static String ring(double[][] ring) {
        return Arrays.stream(ring)
                .map(position -> position[0] + " " + position[1])
                .collect(Collectors.joining(",", "(", ")"));
    }

    /**
     * Reads a POLYGON or MULTIPOLYGON.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Boundary read(String text) {
        try {
            var shape = new WKTReader().read(text);
            if (shape.isEmpty() || !isLand(shape)) {
                throw new IllegalArgumentException("a border is a POLYGON or a MULTIPOLYGON");
            }
            return Shapes.boundary(shape);
        } catch (ParseException broken) {
            throw new IllegalArgumentException("no well-known text", broken);
        }
    }

    private static boolean isLand(Geometry shape) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (!(shape.getGeometryN(i) instanceof Polygon)) {
                return false;
            }
        }
        return true;
    }
}
