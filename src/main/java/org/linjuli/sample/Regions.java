package org.linjuli.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Puts plots together into regions that hang together. */
final class Regions {

    private static final int ROUNDS = 3;

    private final Plots plots;

    Regions(Plots plots) {
        this.plots = plots;
    }

    /**
     * Grows regions from their seeds over the given plots, the one furthest below its target first, each taking the plot
     * nearest to its seed; then starts again from the middles, so that the shapes get round.
     *
     * @return for each seed its plots; together all plots that can be reached
     */
    List<List<Integer>> grow(List<Integer> among, List<Integer> seeds, int[] targets) {
        var grown = growOnce(among, seeds, targets);
        for (int round = 1; round < ROUNDS; round++) {
            grown = growOnce(among, grown.stream().map(this::middle).toList(), targets);
        }
        return grown;
    }

    private List<List<Integer>> growOnce(List<Integer> among, List<Integer> seeds, int[] targets) {
        var free = new HashSet<>(among);
        var regions = new ArrayList<Region>();
        for (int i = 0; i < seeds.size(); i++) {
            var region = new Region(seeds.get(i), targets[i]);
            region.take(region.seed, free);
            regions.add(region);
        }
        var turn =
                new PriorityQueue<>(Comparator.comparingDouble(Region::fill).thenComparingInt(region -> region.seed));
        turn.addAll(regions);
        while (!turn.isEmpty()) {
            var region = turn.remove();
            if (region.takeNearest(free)) {
                turn.add(region);
            }
        }
        return regions.stream().map(region -> region.taken).toList();
    }

    /** The plot of a region whose site is nearest to the mean of all. */
    private int middle(List<Integer> region) {
        double x = region.stream().mapToDouble(plot -> plots.site(plot).x()).sum() / region.size();
        double y = region.stream().mapToDouble(plot -> plots.site(plot).y()).sum() / region.size();
        return region.stream()
                .min(Comparator.comparingDouble(plot -> plots.site(plot).distance(x, y)))
                .orElseThrow();
    }

    /** The parts of a set of plots that don't touch each other, the largest first. */
    List<List<Integer>> pieces(List<Integer> among) {
        var free = new HashSet<>(among);
        var pieces = new ArrayList<List<Integer>>();
        for (int start : among) {
            if (free.remove(start)) {
                pieces.add(piece(start, free));
            }
        }
        pieces.sort(Comparator.comparingInt(piece -> -piece.size()));
        return pieces;
    }

    private List<Integer> piece(int start, Set<Integer> free) {
        var piece = new ArrayList<Integer>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int plot = open.remove();
            piece.add(plot);
            for (int next : plots.neighbours(plot)) {
                if (free.remove(next)) {
                    open.add(next);
                }
            }
        }
        return piece;
    }

    private record Claim(int plot, double distance) {}

    private final class Region {

        private final int seed;
        private final int target;
        private final List<Integer> taken = new ArrayList<>();
        private final PriorityQueue<Claim> claims =
                new PriorityQueue<>(Comparator.comparingDouble(Claim::distance).thenComparingInt(Claim::plot));

        Region(int seed, int target) {
            this.seed = seed;
            this.target = target;
        }

        double fill() {
            return taken.size() / (double) target;
        }

        boolean takeNearest(Set<Integer> free) {
            while (!claims.isEmpty()) {
                int plot = claims.remove().plot();
                if (free.contains(plot)) {
                    take(plot, free);
                    return true;
                }
            }
            return false;
        }

        void take(int plot, Set<Integer> free) {
            if (!free.remove(plot)) {
                throw new IllegalStateException("plot " + plot + " is not free");
            }
            taken.add(plot);
            var start = plots.site(seed);
            for (int next : plots.neighbours(plot)) {
                if (free.contains(next)) {
                    claims.add(new Claim(next, plots.site(next).distance(start.x(), start.y())));
                }
            }
        }
    }
}
