package org.linjuli.planning.cut;

import java.util.stream.IntStream;

/** Merges the smallest grids of an old plan, or halves the largest, until there are as many as asked. */
final class Parting {

    private final OldPlan plan;
    private final Ground ground;

    Parting(OldPlan plan) {
        this.plan = plan;
        this.ground = plan.ground();
    }

    void settle(int grids) {
        while (plan.numbers.size() > grids) {
            mergeSmallest();
        }
        while (plan.numbers.size() < grids) {
            halveLargest();
        }
    }

    /** The smallest that has a neighbour goes to its smallest one. */
    private void mergeSmallest() {
        var households = households();
        var smallestBeside = new int[households.length];
        java.util.Arrays.fill(smallestBeside, -1);
        for (int lot = 0; lot < ground.count; lot++) {
            int g = plan.grid[lot];
            for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
                int beside = plan.grid[ground.to[link]];
                boolean may = g != beside && g >= plan.fixed() && beside >= plan.fixed();
                if (may && (smallestBeside[g] < 0 || households[beside] < households[smallestBeside[g]])) {
                    smallestBeside[g] = beside;
                }
            }
        }
        int smallest = -1;
        for (int g = plan.fixed(); g < households.length; g++) {
            if (smallestBeside[g] >= 0 && (smallest < 0 || households[g] < households[smallest])) {
                smallest = g;
            }
        }
        plan.merge(smallest, smallestBeside[smallest]);
    }

    private void halveLargest() {
        var households = households();
        var lots = new int[households.length];
        for (int g : plan.grid) {
            lots[g]++;
        }
        int largest = -1;
        for (int g = plan.fixed(); g < households.length; g++) {
            if (lots[g] > 1 && (largest < 0 || households[g] > households[largest])) {
                largest = g;
            }
        }
        int chosen = largest;
        plan.halve(
                chosen,
                IntStream.range(0, ground.count)
                        .filter(lot -> plan.grid[lot] == chosen)
                        .toArray());
    }

    private long[] households() {
        var households = new long[plan.numbers.size()];
        for (int lot = 0; lot < ground.count; lot++) {
            households[plan.grid[lot]] += ground.households[lot];
        }
        return households;
    }
}
