package org.linjuli.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.linjuli.territory.Boundary;

/** Draws the border around a set of plots, from the edges that only one of them has. */
final class Dissolve {

    private final Plots plots;

    Dissolve(Plots plots) {
        this.plots = plots;
    }

    Boundary borderOf(Collection<Integer> region) {
        var outer = new ArrayList<double[][]>();
        var holes = new ArrayList<double[][]>();
        for (var ring : rings(new HashSet<>(region))) {
            (Ring.doubleArea(ring) > 0 ? outer : holes).add(ring);
        }
        return Boundary.of(outer.stream().map(shell -> polygon(shell, holes)).toArray(double[][][][]::new));
    }

    private static double[][][] polygon(double[][] shell, List<double[][]> holes) {
        var rings = new ArrayList<double[][]>();
        rings.add(shell);
        for (var hole : holes) {
            var inHole = between(hole[0], hole[1]);
            if (Ring.contains(shell, inHole[0], inHole[1])) {
                rings.add(hole);
            }
        }
        return rings.toArray(double[][][]::new);
    }

    private static double[] between(double[] one, double[] other) {
        return new double[] {(one[0] + other[0]) / 2, (one[1] + other[1]) / 2};
    }

    private List<double[][]> rings(Set<Integer> region) {
        var next = new TreeMap<Integer, Integer>();
        for (int plot : region) {
            var ring = plots.ring(plot);
            var neighbours = plots.neighbours(plot);
            for (int i = 0; i < ring.length; i++) {
                if (!region.contains(neighbours[i]) && next.put(ring[i], ring[(i + 1) % ring.length]) != null) {
                    throw new IllegalStateException("a border touches itself");
                }
            }
        }
        var rings = new ArrayList<double[][]>();
        while (!next.isEmpty()) {
            rings.add(ring(next.firstKey(), next));
        }
        return rings;
    }

    private double[][] ring(int start, Map<Integer, Integer> next) {
        var ring = new ArrayList<double[]>();
        ring.add(plots.corner(start));
        int at = start;
        do {
            at = Objects.requireNonNull(next.remove(at));
            ring.add(plots.corner(at));
        } while (at != start);
        return ring.toArray(double[][]::new);
    }
}
