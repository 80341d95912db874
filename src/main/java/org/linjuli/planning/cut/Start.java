package org.linjuli.planning.cut;

import java.util.Arrays;

/**
 * The first plan: halves connected ground again and again at the best edge of spanning trees, until each part is one grid.
 * Exactly as many grids as asked come out, each of them connected, whatever the ground looks like.
 */
final class Start {

    private final Ground ground;
    private final Goal goal;
    private final Dice dice;
    /** How many trees to look at for each cut. */
    private final int trees;

    private final Tree tree;
    private final int[] grid;
    private final boolean[] best;
    private int next;

    Start(Ground ground, Goal goal, Dice dice, int[] grid, int trees) {
        this.trees = trees;
        this.ground = ground;
        this.goal = goal;
        this.dice = dice;
        this.grid = grid;
        tree = new Tree(ground);
        best = new boolean[ground.count];
    }

    /** Cuts connected lots into grids numbered from {@code first}. */
    void cut(int[] lots, int grids, int first) {
        next = first;
        divide(lots, grids);
    }

    private void divide(int[] lots, int grids) {
        if (grids == 1) {
            for (int lot : lots) {
                grid[lot] = next;
            }
            next++;
            return;
        }
        long households = 0;
        for (int lot : lots) {
            households += ground.households[lot];
        }
        double mean = (double) households / grids;
        double least = Double.POSITIVE_INFINITY;
        int[] inOrder = lots;
        int share = 1;
        for (int t = 0; t < trees; t++) {
            span(lots, t);
            int bestAt = -1;
            for (int at = 1; at < tree.count; at++) {
                int parts = parts(at, mean, grids);
                double cost = cost(at, parts, grids);
                if (cost < least) {
                    least = cost;
                    share = parts;
                    bestAt = at;
                }
            }
            if (bestAt > 0) {
                tree.hanging(bestAt, best);
                inOrder = Arrays.copyOf(tree.lots, tree.count);
            }
        }
        split(inOrder, share, grids);
    }

    /** Grids for what hangs there: by its households, but never more than lots on either side. */
    private int parts(int at, double mean, int grids) {
        int least = Math.max(1, grids - (tree.count - tree.part[at]));
        int most = Math.min(grids - 1, tree.part[at]);
        return Math.clamp(Math.round(tree.households[at] / Math.max(mean, 1e-9)), least, most);
    }

    private void split(int[] inOrder, int share, int grids) {
        int some = 0;
        for (int i = 0; i < inOrder.length; i++) {
            some += best[i] ? 1 : 0;
        }
        var hanging = new int[some];
        var staying = new int[inOrder.length - some];
        int h = 0;
        int s = 0;
        for (int i = 0; i < inOrder.length; i++) {
            if (best[i]) {
                hanging[h++] = inOrder[i];
            } else {
                staying[s++] = inOrder[i];
            }
        }
        divide(hanging, share);
        divide(staying, grids - share);
    }

    /** What both halves would cost if all their grids had the same size, and what the cut lays bare. */
    private double cost(int at, int parts, int grids) {
        int rest = grids - parts;
        int others = tree.households[0] - tree.households[at];
        double even = parts * goal.size(tree.households[at] / parts) + rest * goal.size(others / rest);
        double mean = (double) tree.households[0] / grids;
        double off = Math.abs(tree.households[at] - parts * mean) / Math.min(parts, rest);
        double lopsided = (double) Math.max(parts, rest) / grids;
        return even
                + tree.bare(at) * (0.5 + lopsided)
                + off * 2
                + Math.max(0, lopsided - 0.7) * 400 * grids
                + (ground.high[tree.up[at]] ? -goal.crossing : 0);
    }

    /** The first tree spreads from the rim by distance, the others at random. */
    private void span(int[] lots, int attempt) {
        double angle = dice.share() * 2 * Math.PI;
        double ax = Math.cos(angle);
        double ay = Math.sin(angle);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int lot : lots) {
            double along = ground.x[lot] * ax + ground.y[lot] * ay;
            low = Math.min(low, along);
            high = Math.max(high, along);
        }
        double base = low;
        double span = Math.max(high - low, 1e-9);
        tree.span(lots, lots.length, (lot, link) -> {
            int to = ground.to[link];
            double here = (ground.x[lot] + ground.x[to]) / 2 * ax + (ground.y[lot] + ground.y[to]) / 2 * ay;
            int rank = goal.crossing > 0 && ground.high[link] ? 2 : goal.crossing > 0 && same(lot, to) ? 0 : 1;
            double key = attempt % 2 == 0 ? (here - base) / span * 0.9 + 0.1 * dice.share() : dice.share();
            return (int) ((rank + Math.min(key, 0.999)) * (1 << 28));
        });
    }

    private boolean same(int lot, int other) {
        return ground.compound[lot] >= 0 && ground.compound[lot] == ground.compound[other];
    }
}
