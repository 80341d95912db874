package org.linjuli.territory;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Point;

/**
 * The border of an area in WGS-84: polygons, each an outer ring and the holes in it, as GeoJSON's MultiPolygon has them
 * (RFC 7946: longitude first, the last position repeats the first).
 */
public final class Boundary {

    private final double[][][][] polygons;
    private final Bounds bounds;

    private Boundary(double[][][][] polygons) {
        this.polygons = polygons;
        this.bounds = rings().flatMap(Arrays::stream)
                .reduce(
                        Bounds.NOWHERE,
                        (box, position) -> box.with(position[0], position[1]),
                        (one, other) -> one.with(other));
    }

    /** Takes polygon → ring → position → (longitude, latitude). */
    public static Boundary of(double[][][][] polygons) {
        if (polygons.length == 0) {
            throw new IllegalArgumentException("a boundary needs a polygon");
        }
        if (Arrays.stream(polygons).anyMatch(polygon -> polygon.length == 0)) {
            throw new IllegalArgumentException("a polygon needs a ring");
        }
        var boundary = new Boundary(polygons);
        boundary.rings().forEach(Boundary::check);
        return boundary;
    }

    private static void check(double[][] ring) {
        if (ring.length < 4 || !Arrays.equals(ring[0], ring[ring.length - 1])) {
            throw new IllegalArgumentException("a ring needs four positions, the last repeating the first");
        }
        for (var position : ring) {
            if (position.length < 2) {
                throw new IllegalArgumentException("a position is a longitude and a latitude");
            }
            new Point(position[1], position[0]);
        }
    }

    /** The coordinates of a GeoJSON MultiPolygon; not to be written to. */
    public double[][][][] polygons() {
        return polygons;
    }

    /** The same border with each position somewhere else. */
    Boundary map(UnaryOperator<Point> move) {
        return new Boundary(Arrays.stream(polygons)
                .map(polygon -> Arrays.stream(polygon)
                        .map(ring -> Arrays.stream(ring)
                                .map(position -> moved(position, move))
                                .toArray(double[][]::new))
                        .toArray(double[][][]::new))
                .toArray(double[][][][]::new));
    }

    private static double[] moved(double[] position, UnaryOperator<Point> move) {
        var point = move.apply(new Point(position[1], position[0]));
        return new double[] {point.lng(), point.lat()};
    }

    Stream<double[][]> rings() {
        return Arrays.stream(polygons).flatMap(Arrays::stream);
    }

    Bounds bounds() {
        return bounds;
    }

    public boolean contains(Point point) {
        return bounds.contains(point) && Edges.of(this).surround(point.lng(), point.lat());
    }

    /** How many positions it has. */
    public int size() {
        return rings().mapToInt(ring -> ring.length).sum();
    }

    /** The same positions in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Boundary boundary && Arrays.deepEquals(polygons, boundary.polygons);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(polygons);
    }
}
