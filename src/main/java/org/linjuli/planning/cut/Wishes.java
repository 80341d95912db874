package org.linjuli.planning.cut;

import java.util.List;

/**
 * What binds single lots: the plan in force, from which they move at a price, and other lots that must not be in the same
 * grid.
 */
final class Wishes {

    private static final int[] NOBODY = {};

    /** By lot, the grid it is in today; empty without a plan in force, -1 for a lot that is in none. */
    final int[] before;

    private final int[][] apart;
    private final boolean any;

    Wishes(int lots, int[] before, List<int[]> pairs) {
        this.before = before;
        apart = new int[pairs.isEmpty() ? 0 : lots][];
        java.util.Arrays.fill(apart, NOBODY);
        for (var pair : pairs) {
            apart[pair[0]] = with(apart[pair[0]], pair[1]);
            apart[pair[1]] = with(apart[pair[1]], pair[0]);
        }
        any = before.length > 0 || !pairs.isEmpty();
    }

    double delta(Cut cut, Goal goal, int lot, int target) {
        if (!any) {
            return 0;
        }
        return of(cut, goal, lot, target) - of(cut, goal, lot, cut.grid[lot]);
    }

    private double of(Cut cut, Goal goal, int lot, int target) {
        double cost = moved(cut.ground, goal, lot, target);
        if (apart.length > 0) {
            for (int other : apart[lot]) {
                cost += cut.grid[other] == target ? Goal.NOT_APART : 0;
            }
        }
        return cost;
    }

    /** Zero households count a little, so that nobody's ground stays as it is, too. */
    double moved(Ground ground, Goal goal, int lot, int target) {
        return before.length == 0 || before[lot] < 0 || before[lot] == target
                ? 0
                : goal.moved * (ground.households[lot] + 0.5);
    }

    /** What the wishes cost in the whole plan. */
    double cost(Cut cut, Goal goal) {
        double cost = 0;
        for (int lot = 0; any && lot < cut.grid.length; lot++) {
            cost += moved(cut.ground, goal, lot, cut.grid[lot]) + Goal.NOT_APART / 2 * together(cut, lot);
        }
        return cost;
    }

    /** With how many lots this one shares its grid although it must not. */
    int together(Cut cut, int lot) {
        int together = 0;
        for (int other : apartFrom(lot)) {
            together += cut.grid[other] == cut.grid[lot] ? 1 : 0;
        }
        return together;
    }

    boolean bind() {
        return any;
    }

    int[] apartFrom(int lot) {
        return apart.length == 0 ? NOBODY : apart[lot];
    }

    private static int[] with(int[] some, int more) {
        var all = java.util.Arrays.copyOf(some, some.length + 1);
        all[some.length] = more;
        return all;
    }
}
