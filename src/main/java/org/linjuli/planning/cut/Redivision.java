package org.linjuli.planning.cut;

/**
 * Melts three or four grids together and divides them anew. Where large buildings leave no choice to two neighbours, a
 * third has the room.
 */
final class Redivision {

    private static final int MOST = 4;

    private final Cut cut;
    private final Ground ground;
    private final Goal goal;
    private final Wishes wishes;
    private final Walk walk;
    private final Dice dice;
    private final int[] part;
    private final Start start;

    private final int[] grids = new int[MOST];
    /** By part, the grid it becomes. */
    private final int[] becomes = new int[MOST];

    private int[] lots = new int[64];
    private int[] old = new int[64];
    private int count;

    Redivision(Cut cut, Goal goal, Wishes wishes, Walk walk, Dice dice) {
        this.cut = cut;
        this.ground = cut.ground;
        this.goal = goal;
        this.wishes = wishes;
        this.walk = walk;
        this.dice = dice;
        part = new int[ground.count];
        start = new Start(ground, goal, dice, part, 2);
    }

    /** Redivides a grid, another beside it and one or two beside these; only grids that {@code me} owns. */
    void redivide(int one, int other, byte[] owner, byte me, double temperature) {
        grids[0] = one;
        grids[1] = other;
        int found = 2;
        int wanted = 3 + dice.below(2);
        for (int tries = 0; tries < 12 && found < wanted; tries++) {
            int g = grids[dice.below(found)];
            int lot = cut.lots[g][dice.below(cut.size[g])];
            int links = ground.from[lot + 1] - ground.from[lot];
            int beside = links == 0 ? g : cut.grid[ground.to[ground.from[lot] + dice.below(links)]];
            if (owner[beside] == me && !among(beside, found)) {
                grids[found++] = beside;
            }
        }
        if (found > 2) {
            divide(found, temperature);
        }
    }

    private boolean among(int g, int found) {
        for (int i = 0; i < found; i++) {
            if (grids[i] == g) {
                return true;
            }
        }
        return false;
    }

    private void divide(int found, double temperature) {
        gather(found);
        double before = cost(found);
        start.cut(java.util.Arrays.copyOf(lots, count), found, 0);
        match(found);
        for (int i = 0; i < count; i++) {
            move(lots[i], becomes[part[lots[i]]]);
        }
        renew(found);
        if (cost(found) - before > temperature * dice.waiting()) {
            for (int i = 0; i < count; i++) {
                move(lots[i], old[i]);
            }
            renew(found);
        }
    }

    private void move(int lot, int target) {
        if (cut.grid[lot] != target) {
            cut.move(lot, target);
        }
    }

    private void gather(int found) {
        count = 0;
        for (int f = 0; f < found; f++) {
            int g = grids[f];
            if (count + cut.size[g] > lots.length) {
                lots = java.util.Arrays.copyOf(lots, 2 * (count + cut.size[g]));
                old = java.util.Arrays.copyOf(old, lots.length);
            }
            System.arraycopy(cut.lots[g], 0, lots, count, cut.size[g]);
            java.util.Arrays.fill(old, count, count + cut.size[g], g);
            count += cut.size[g];
        }
    }

    /** Each grid in turn becomes the part that has most of it. */
    private void match(int found) {
        var shared = new long[found][found];
        for (int i = 0; i < count; i++) {
            for (int f = 0; f < found; f++) {
                shared[f][part[lots[i]]] += grids[f] == old[i] ? 2L * ground.households[lots[i]] + 1 : 0;
            }
        }
        var given = new boolean[found];
        for (int f = 0; f < found; f++) {
            int most = -1;
            for (int p = 0; p < found; p++) {
                if (!given[p] && (most < 0 || shared[f][p] > shared[f][most])) {
                    most = p;
                }
            }
            given[most] = true;
            becomes[most] = grids[f];
        }
    }

    private double cost(int found) {
        double cost = 0;
        for (int f = 0; f < found; f++) {
            cost += cut.cost(goal, grids[f]);
        }
        for (int i = 0; wishes.bind() && i < count; i++) {
            cost += wishes.moved(ground, goal, lots[i], cut.grid[lots[i]])
                    + Goal.NOT_APART / 2 * wishes.together(cut, lots[i]);
        }
        return cost;
    }

    private void renew(int found) {
        for (int f = 0; f < found; f++) {
            int g = grids[f];
            cut.lowPieces[g] = cut.highLinks[g] == 0 ? 1 : walk.lowPieces(cut, g, -1, true);
        }
    }
}
