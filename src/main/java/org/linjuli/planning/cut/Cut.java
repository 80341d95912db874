package org.linjuli.planning.cut;

import java.util.Arrays;

/**
 * Which lot is in which grid, and of each grid what its cost needs. Two threads may change it at once as long as each
 * keeps to grids of its own.
 */
final class Cut {

    final Ground ground;
    final int count;
    /** By lot. */
    final int[] grid;

    final int[][] lots;
    final int[] size;
    final int[] households;
    final double[] area;
    final double[] perimeter;
    /** Links inside the grid that lead over a high barrier. */
    final int[] highLinks;
    /** Pieces into which the grid falls without those links. */
    final int[] lowPieces;

    final Compounds compounds;
    private final int[] place;

    Cut(Ground ground, int[] grid, int count) {
        this.ground = ground;
        this.count = count;
        this.grid = grid.clone();
        lots = new int[count][8];
        size = new int[count];
        households = new int[count];
        area = new double[count];
        perimeter = new double[count];
        highLinks = new int[count];
        lowPieces = new int[count];
        compounds = new Compounds(ground, count);
        place = new int[ground.count];
        for (int v = 0; v < ground.count; v++) {
            put(v, grid[v]);
            sum(v, grid[v], 1);
            for (int link = ground.from[v]; link < ground.from[v + 1]; link++) {
                if (grid[ground.to[link]] == grid[v]) {
                    perimeter[grid[v]] -= ground.metres[link];
                    if (ground.high[link] && ground.to[link] < v) {
                        highLinks[grid[v]]++;
                    }
                }
            }
            perimeter[grid[v]] += ground.perimeter[v];
        }
        var walk = new Walk(ground);
        for (int g = 0; g < count; g++) {
            lowPieces[g] = highLinks[g] == 0 ? 1 : walk.lowPieces(this, g, -1, true);
        }
    }

    /** After Polsby and Popper: 1 for a circle. A perimeter that borders have used up makes nothing rounder than that. */
    static double compactness(double area, double perimeter) {
        return Math.min(1, 4 * Math.PI * area / Math.max(1, perimeter * perimeter));
    }

    double cost(Goal goal, int g) {
        return goal.grid(households[g], area[g], perimeter[g], lowPieces[g]) + compounds.cost(goal, g);
    }

    double cost(Goal goal) {
        double cost = 0;
        for (int g = 0; g < count; g++) {
            cost += cost(goal, g);
        }
        return cost;
    }

    /** The lot goes over; the sums of both grids follow, but for {@code lowPieces}, which the caller knows. */
    void move(int lot, int target) {
        int source = grid[lot];
        take(lot, source);
        sum(lot, source, -1);
        put(lot, target);
        sum(lot, target, 1);
        perimeter[source] -= ground.perimeter[lot];
        perimeter[target] += ground.perimeter[lot];
        for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
            int beside = grid[ground.to[link]];
            if (beside == source) {
                perimeter[source] += 2 * ground.metres[link];
                highLinks[source] -= ground.high[link] ? 1 : 0;
            } else if (beside == target) {
                perimeter[target] -= 2 * ground.metres[link];
                highLinks[target] += ground.high[link] ? 1 : 0;
            }
        }
        grid[lot] = target;
    }

    private void sum(int lot, int g, int sign) {
        households[g] += sign * ground.households[lot];
        area[g] += sign * ground.area[lot];
        compounds.add(g, lot, sign);
    }

    private void put(int lot, int g) {
        if (size[g] == lots[g].length) {
            lots[g] = Arrays.copyOf(lots[g], size[g] * 2);
        }
        place[lot] = size[g];
        lots[g][size[g]++] = lot;
    }

    private void take(int lot, int g) {
        int last = lots[g][--size[g]];
        lots[g][place[lot]] = last;
        place[last] = place[lot];
    }
}
