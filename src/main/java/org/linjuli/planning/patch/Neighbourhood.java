package org.linjuli.planning.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.linjuli.planning.Stop;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;

/**
 * Which stops lie beside each other: no third stop is inside the circle over their line (Gabriel and Sokal, 1969). That
 * is part of the Delaunay triangulation and always hangs together. Stops at one place hang on the first of them.
 */
final class Neighbourhood {

    final int[][] neighbours;
    final double[] x;
    final double[] y;

    Neighbourhood(List<Stop> stops) {
        x = stops.stream().mapToDouble(Stop::x).toArray();
        y = stops.stream().mapToDouble(Stop::y).toArray();
        var near = new ArrayList<Set<Integer>>();
        stops.forEach(stop -> near.add(new TreeSet<>()));
        var first = new HashMap<Coordinate, Integer>();
        for (int i = 0; i < x.length; i++) {
            var known = first.putIfAbsent(new Coordinate(x[i], y[i]), i);
            if (known != null) {
                join(near, i, known);
            }
        }
        if (first.size() > 1) {
            triangulate(first, near);
        }
        neighbours = near.stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void triangulate(Map<Coordinate, Integer> places, List<Set<Integer>> near) {
        var builder = new DelaunayTriangulationBuilder();
        builder.setSites(new ArrayList<>(places.keySet()));
        var division = builder.getSubdivision();
        var tooLong = new HashSet<Long>();
        for (var triangle : trianglesOf(division.getTriangleCoordinates(false))) {
            for (int corner = 0; corner < 3; corner++) {
                var apex = triangle[corner];
                var one = triangle[(corner + 1) % 3];
                var other = triangle[(corner + 2) % 3];
                if ((one.x - apex.x) * (other.x - apex.x) + (one.y - apex.y) * (other.y - apex.y) < 0) {
                    tooLong.add(pair(at(places, one), at(places, other)));
                }
            }
        }
        for (var found : division.getPrimaryEdges(false)) {
            var edge = (QuadEdge) found;
            int one = at(places, edge.orig().getCoordinate());
            int other = at(places, edge.dest().getCoordinate());
            if (!tooLong.contains(pair(one, other))) {
                join(near, one, other);
            }
        }
    }

    private static int at(Map<Coordinate, Integer> places, Coordinate place) {
        return Objects.requireNonNull(places.get(place));
    }

    private static List<Coordinate[]> trianglesOf(List<?> rings) {
        return rings.stream().map(Coordinate[].class::cast).toList();
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private static void join(List<Set<Integer>> near, int one, int other) {
        near.get(one).add(other);
        near.get(other).add(one);
    }

    double metres(int one, int other) {
        return Math.hypot(x[one] - x[other], y[one] - y[other]);
    }

    int count() {
        return x.length;
    }
}
