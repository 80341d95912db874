package org.linjuli.territory;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Boundaries as shapes of the JTS library, which knows how to intersect and unite them. */
final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    static Geometry of(Boundary boundary) {
        return FACTORY.createMultiPolygon(
                Arrays.stream(boundary.polygons()).map(Shapes::polygon).toArray(Polygon[]::new));
    }

    private static Polygon polygon(double[][][] rings) {
        var lines = Arrays.stream(rings).map(Shapes::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(lines[0], Arrays.copyOfRange(lines, 1, lines.length));
    }

    private static LinearRing ring(double[][] positions) {
        return FACTORY.createLinearRing(Arrays.stream(positions)
                .map(position -> new Coordinate(position[0], position[1]))
                .toArray(Coordinate[]::new));
    }
}
