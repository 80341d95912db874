package org.linjuli.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.linjuli.sample.Sites.Site;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The county cut into plots, each a convex piece of land around its site. Neighbouring plots share their corners exactly,
 * so whatever is put together from whole plots fits without gap or overlap.
 */
final class Plots {

    static final int NONE = -1;

    private final List<Site> sites;
    private final List<double[]> corners = new ArrayList<>();
    private final int[][] rings;
    private final int[][] neighbours;

    private Plots(List<Site> sites) {
        this.sites = sites;
        this.rings = new int[sites.size()][];
        this.neighbours = new int[sites.size()][];
    }

    static Plots around(List<Site> sites) {
        var plots = new Plots(sites);
        plots.drawRings();
        plots.findNeighbours();
        return plots;
    }

    int size() {
        return sites.size();
    }

    Site site(int plot) {
        return sites.get(plot);
    }

    /** Longitude and latitude of a corner. */
    double[] corner(int number) {
        return corners.get(number);
    }

    /** The numbers of a plot's corners, against the clock. */
    int[] ring(int plot) {
        return rings[plot];
    }

    /** What lies across each edge of the ring, starting with the edge that leaves the first corner. */
    int[] neighbours(int plot) {
        return neighbours[plot];
    }

    /** The corners of a plot in metres of the plane. */
    double[][] metres(int plot) {
        return Arrays.stream(rings[plot])
                .mapToObj(this::corner)
                .map(corner -> new double[] {Plane.x(corner[0]), Plane.y(corner[1])})
                .toArray(double[][]::new);
    }

    private void drawRings() {
        var numberOfSite = new HashMap<Coordinate, Integer>();
        for (int i = 0; i < sites.size(); i++) {
            numberOfSite.put(new Coordinate(sites.get(i).x(), sites.get(i).y()), i);
        }
        var diagram = new VoronoiDiagramBuilder();
        diagram.setSites(numberOfSite.keySet());
        var numberOfCorner = new HashMap<List<Double>, Integer>();
        for (var cell : diagram.getSubdivision().getVoronoiCellPolygons(new GeometryFactory())) {
            var polygon = (Polygon) cell;
            int plot = Objects.requireNonNull(numberOfSite.get((Coordinate) polygon.getUserData()));
            rings[plot] = ringOf(polygon.getCoordinates(), numberOfCorner);
        }
    }

    private int[] ringOf(Coordinate[] line, Map<List<Double>, Integer> numberOfCorner) {
        var ring = Arrays.stream(line)
                .limit(line.length - 1L)
                .map(place -> List.of(Plane.lng(place.x), Plane.lat(place.y)))
                .mapToInt(position -> numberOfCorner.computeIfAbsent(position, this::newCorner))
                .toArray();
        var corners = Arrays.stream(ring).mapToObj(this::corner).toArray(double[][]::new);
        return Ring.doubleArea(corners) > 0 ? withoutRepeats(ring) : withoutRepeats(reversed(ring));
    }

    private int newCorner(List<Double> position) {
        corners.add(new double[] {position.get(0), position.get(1)});
        return corners.size() - 1;
    }

    private static int[] reversed(int[] ring) {
        var back = new int[ring.length];
        for (int i = 0; i < ring.length; i++) {
            back[i] = ring[ring.length - 1 - i];
        }
        return back;
    }

    private static int[] withoutRepeats(int[] ring) {
        return IntStream.range(0, ring.length)
                .filter(i -> ring[i] != ring[(i + 1) % ring.length])
                .map(i -> ring[i])
                .toArray();
    }

    private void findNeighbours() {
        var plotOfEdge = new HashMap<Long, Integer>();
        for (int plot = 0; plot < size(); plot++) {
            for (int i = 0; i < rings[plot].length; i++) {
                plotOfEdge.put(edge(rings[plot], i), plot);
            }
        }
        for (int plot = 0; plot < size(); plot++) {
            var ring = rings[plot];
            neighbours[plot] = new int[ring.length];
            for (int i = 0; i < ring.length; i++) {
                neighbours[plot][i] = plotOfEdge.getOrDefault(Long.rotateLeft(edge(ring, i), 32), NONE);
            }
        }
    }

    private static long edge(int[] ring, int from) {
        return ((long) ring[from] << 32) | ring[(from + 1) % ring.length];
    }
}
