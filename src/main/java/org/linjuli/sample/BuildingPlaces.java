package org.linjuli.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.linjuli.shared.Point;

/** Puts buildings in rows on the plots of a grid, well within their borders. */
final class BuildingPlaces {

    private static final double WITHIN = 0.88;
    private static final double CLOSER = 0.85;
    private static final double WIDEST = 70;
    private static final int HAMLETS = 2;

    private final Plots plots;

    BuildingPlaces(Plots plots) {
        this.plots = plots;
    }

    /** Places for so many buildings; neighbours in the list are neighbours on the ground. */
    List<Point> on(List<Integer> grid, int buildings, boolean village, SplittableRandom random) {
        var built = grid.stream()
                .sorted(Comparator.comparingDouble(this::area))
                .limit(Math.min(buildings, village ? HAMLETS : grid.size()))
                .toList();
        var weights = built.stream().mapToDouble(plot -> Math.sqrt(area(plot))).toArray();
        var most = IntStream.generate(() -> buildings).limit(weights.length).toArray();
        var counts = Shares.of(buildings, weights, most);
        double turn = random.nextDouble(Math.PI);
        var places = new ArrayList<Point>();
        for (int i = 0; i < counts.length; i++) {
            places.addAll(rows(built.get(i), counts[i], turn));
        }
        return places;
    }

    private double area(int plot) {
        return Ring.doubleArea(plots.metres(plot)) / 2;
    }

    private List<Point> rows(int plot, int count, double turn) {
        double spacing = Math.min(WIDEST, Math.sqrt(area(plot) / count));
        var places = lattice(plot, spacing, turn);
        while (places.size() < count) {
            spacing *= CLOSER;
            places = lattice(plot, spacing, turn);
        }
        var site = plots.site(plot);
        return places.stream()
                .sorted(Comparator.comparingDouble(place -> site.distance(place[0], place[1])))
                .limit(count)
                .sorted(Comparator.<double[]>comparingDouble(place -> place[2]).thenComparingDouble(place -> place[3]))
                .map(place -> Plane.point(place[0], place[1]))
                .toList();
    }

    /** Crossings of a turned lattice inside the plot: x, y, row, column. */
    private List<double[]> lattice(int plot, double spacing, double turn) {
        var site = plots.site(plot);
        var inner = plots.metres(plot);
        double farthest = 0;
        for (var corner : inner) {
            corner[0] = site.x() + WITHIN * (corner[0] - site.x());
            corner[1] = site.y() + WITHIN * (corner[1] - site.y());
            farthest = Math.max(farthest, site.distance(corner[0], corner[1]));
        }
        double cos = StrictMath.cos(turn) * spacing;
        double sin = StrictMath.sin(turn) * spacing;
        int reach = (int) Math.ceil(Math.min(farthest, WIDEST * 20) / spacing);
        var places = new ArrayList<double[]>();
        for (int row = -reach; row <= reach; row++) {
            for (int column = -reach; column <= reach; column++) {
                double x = site.x() + column * cos - row * sin;
                double y = site.y() + column * sin + row * cos;
                if (Ring.contains(inner, x, y)) {
                    places.add(new double[] {x, y, row, column});
                }
            }
        }
        return places;
    }
}
