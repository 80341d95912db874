package org.linjuli.planning.cut;

import java.util.Arrays;

/**
 * Which compounds have inhabited buildings in a grid, and how many. A grid costs a piece for each; the first piece of a
 * compound is paid by every plan alike.
 */
final class Compounds {

    private final Ground ground;
    private final int[][] which;
    private final int[][] buildings;
    private final int[] count;

    Compounds(Ground ground, int grids) {
        this.ground = ground;
        which = new int[grids][4];
        buildings = new int[grids][4];
        count = new int[grids];
    }

    /** How many inhabited buildings of the lot's compound the grid has; -1 when the lot doesn't count. */
    int beside(int g, int lot) {
        int compound = ground.compound[lot];
        if (compound < 0 || ground.households[lot] == 0) {
            return -1;
        }
        int at = find(g, compound);
        return at < 0 ? 0 : buildings[g][at];
    }

    void add(int g, int lot, int sign) {
        int compound = ground.compound[lot];
        if (compound < 0 || ground.households[lot] == 0) {
            return;
        }
        int at = find(g, compound);
        if (at < 0) {
            append(g, compound);
        } else if ((buildings[g][at] += sign) == 0) {
            int last = --count[g];
            which[g][at] = which[g][last];
            buildings[g][at] = buildings[g][last];
        }
    }

    double cost(Goal goal, int g) {
        double cost = 0;
        for (int i = 0; i < count[g]; i++) {
            cost += goal.piece(ground, which[g][i]);
        }
        return cost;
    }

    private int find(int g, int compound) {
        for (int i = 0; i < count[g]; i++) {
            if (which[g][i] == compound) {
                return i;
            }
        }
        return -1;
    }

    private void append(int g, int compound) {
        if (count[g] == which[g].length) {
            which[g] = Arrays.copyOf(which[g], count[g] * 2);
            buildings[g] = Arrays.copyOf(buildings[g], count[g] * 2);
        }
        which[g][count[g]] = compound;
        buildings[g][count[g]++] = 1;
    }
}
