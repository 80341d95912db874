package org.linjuli.territory;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** The land as a border; each of its parts is a polygon. */
    static Boundary boundary(Geometry land) {
        return Boundary.of(IntStream.range(0, land.getNumGeometries())
                .mapToObj(land::getGeometryN)
                .map(part -> rings((Polygon) part))
                .toArray(double[][][][]::new));
    }

    private static double[][][] rings(Polygon polygon) {
        return Stream.concat(
                        Stream.of(polygon.getExteriorRing()),
                        IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN))
                .map(ring -> Arrays.stream(ring.getCoordinates())
                        .map(at -> new double[] {at.x, at.y})
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
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
