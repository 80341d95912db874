package org.linjuli.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The land of a community shared out among its grids, by their codes: without gap or overlap. Neighbours have each
 * position of their common border in common, because all borders are put together into one network of lines and each
 * face of it is given to one grid.
 */
final class Coverage {

    /** In degrees: a hundredth of a millimetre. */
    private static final double HAIR = 1e-10;

    private final SortedMap<String, Geometry> land;

    private Coverage(SortedMap<String, Geometry> land) {
        this.land = land;
    }

    /** Where several grids claim the same land, the one whose code comes first has it. */
    static Coverage of(Map<String, Geometry> claims) {
        var ordered = new TreeMap<>(claims);
        var faces = faces(ordered.values()).stream()
                .flatMap(face -> claimant(ordered, face).map(code -> Map.entry(code, face)).stream())
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
        var land = new TreeMap<String, Geometry>();
        faces.forEach((code, own) -> land.put(code, CoverageUnion.union(own.toArray(Geometry[]::new))));
        return new Coverage(land);
    }

    private static List<Polygon> faces(Collection<Geometry> areas) {
        var network = new Polygonizer();
        network.add(knotted(areas));
        return polygons(network.getPolygons());
    }

    /** The borders with a knot wherever they meet, also where one ends on another and rounding leaves it a hair beside. */
    private static Geometry knotted(Collection<Geometry> areas) {
        var lines = areas.stream().flatMap(area -> borderLines(area).stream()).toArray(LineString[]::new);
        var factory = areas.iterator().next().getFactory();
        return OverlayNG.overlay(
                factory.createMultiLineString(lines),
                factory.createLineString(),
                OverlayNG.UNION,
                new SnappingNoder(HAIR));
    }

    private static List<LineString> borderLines(Geometry area) {
        var lines = new ArrayList<LineString>();
        area.getBoundary().apply(new LinearComponentExtracter(lines));
        return lines;
    }

    private static Optional<String> claimant(Map<String, Geometry> claims, Polygon face) {
        var inside = face.getInteriorPoint();
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().contains(inside))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The faces into which a line cuts land. */
    static List<Polygon> cut(Geometry land, Geometry line) {
        var network = new Polygonizer();
        network.add(together(List.of(land.getBoundary(), line)));
        return polygons(network.getPolygons()).stream()
                .filter(face -> land.contains(face.getInteriorPoint()))
                .toList();
    }

    private static List<Polygon> polygons(Collection<?> found) {
        var polygons = new ArrayList<Polygon>();
        found.forEach(one -> polygons.add((Polygon) one));
        return polygons;
    }

    SortedMap<String, Geometry> land() {
        return Collections.unmodifiableSortedMap(land);
    }

    Geometry whole() {
        return together(land.values());
    }

    static Geometry together(Collection<? extends Geometry> some) {
        return OverlayNGRobust.union(List.copyOf(some));
    }

    static Geometry common(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
    }

    static Geometry without(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE);
    }

    /** The grid beside some land that shares the longest border with it; never the one that is left out. */
    Optional<String> neighbour(Geometry piece, String leftOut) {
        return land.entrySet().stream()
                .filter(grid -> !grid.getKey().equals(leftOut))
                .filter(grid -> border(grid.getValue(), piece) > 0)
                .max(Comparator.comparingDouble(grid -> border(grid.getValue(), piece)))
                .map(Map.Entry::getKey);
    }

    /** How long the common border is, in degrees. */
    static double border(Geometry one, Geometry other) {
        return common(one.getBoundary(), other.getBoundary()).getLength();
    }

    static Stream<Geometry> parts(Geometry land) {
        return IntStream.range(0, land.getNumGeometries())
                .mapToObj(land::getGeometryN)
                .filter(Polygon.class::isInstance);
    }
}
