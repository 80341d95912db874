package org.linjuli.planning.cut;

import java.util.Arrays;

/**
 * Melts two neighbouring grids together and cuts a random spanning tree over both anew, at the edge that costs least
 * (after ReCom: DeFord, Duchin and Solomon, 2021). Where single lots can't move without tearing a grid, as along a chain
 * of bridges, this still finds the way.
 */
final class Recombination {

    /** Lots of both grids together; above, a tree would take longer than it is worth. */
    private static final int MOST_LOTS = 1_200;

    /** Blocks are round even for who doesn't pay for them; so often the tree follows them then, too. */
    private static final double ANYHOW = 0.5;

    private static final int CLASS = 1 << 28;

    private final Cut cut;
    private final Ground ground;
    private final Goal goal;
    private final Wishes wishes;
    private final Walk walk;
    private final Dice dice;
    private final Tree tree;
    private int[] both = new int[64];
    private boolean[] hangs = new boolean[64];
    private final int[] seenHanging;
    private final int[] seenStaying;
    private int stamp;

    Recombination(Cut cut, Goal goal, Wishes wishes, Walk walk, Dice dice) {
        this.cut = cut;
        this.ground = cut.ground;
        this.goal = goal;
        this.wishes = wishes;
        this.walk = walk;
        this.dice = dice;
        tree = new Tree(ground);
        seenHanging = new int[ground.ofCompound.length];
        seenStaying = new int[ground.ofCompound.length];
    }

    /** Says whether the two were cut anew. */
    boolean recombine(int one, int other, double temperature) {
        int size = cut.size[one] + cut.size[other];
        if (size > MOST_LOTS) {
            return false;
        }
        fit(size);
        System.arraycopy(cut.lots[one], 0, both, 0, cut.size[one]);
        System.arraycopy(cut.lots[other], 0, both, cut.size[one], cut.size[other]);
        tree.span(both, size, goal.crossing > 0 || dice.share() < ANYHOW ? this::blocksFirst : this::anyOrder);
        int at = bestEdge(temperature);
        tree.hanging(at, hangs);
        boolean hangingIsOne = hangingIsOne(one, other);
        double delta =
                sides(at) + compounds() + moved(one, other, hangingIsOne) - cut.cost(goal, one) - cut.cost(goal, other);
        if (delta > temperature * dice.waiting()) {
            return false;
        }
        return apply(one, other, hangingIsOne);
    }

    private int anyOrder(int lot, int link) {
        return dice.below(CLASS);
    }

    /** Links within a compound first, those over high barriers last, so that a cut severs as few as possible. */
    private int blocksFirst(int lot, int link) {
        int compound = ground.compound[lot];
        boolean same = compound >= 0 && compound == ground.compound[ground.to[link]];
        int rank = ground.high[link] ? 2 : same ? 0 : 1;
        return rank * CLASS + dice.below(CLASS);
    }

    /** The colder, the more surely it is the best (Gumbel noise makes it a draw by Boltzmann's weights). */
    private int bestEdge(double temperature) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 1; at < tree.count; at++) {
            double cost = sides(at) + torn(at);
            if (cost < least + 4 * temperature) {
                cost += temperature * Math.log(dice.waiting());
                if (cost < least) {
                    least = cost;
                    best = at;
                }
            }
        }
        return best;
    }

    private double torn(int at) {
        int compound = ground.compound[tree.lots[at]];
        return compound >= 0 && compound == ground.compound[tree.lots[tree.parent[at]]]
                ? goal.piece(ground, compound)
                : 0;
    }

    private double sides(int at) {
        double line = tree.ring[at] - 2 * tree.inside[at];
        double inside = tree.inside[0] - tree.inside[at] - tree.bare(at);
        double restLine = tree.ring[0] - tree.ring[at] - 2 * inside;
        int restHigh = tree.high[0] - tree.high[at] - (ground.high[tree.up[at]] ? 1 : 0);
        return goal.grid(tree.households[at], tree.area[at], line, tree.high[at] + 1)
                + goal.grid(
                        tree.households[0] - tree.households[at], tree.area[0] - tree.area[at], restLine, restHigh + 1);
    }

    private double compounds() {
        stamp++;
        double cost = 0;
        for (int i = 0; i < tree.count; i++) {
            int lot = tree.lots[i];
            int compound = ground.compound[lot];
            if (compound >= 0 && ground.households[lot] > 0) {
                var seen = hangs[i] ? seenHanging : seenStaying;
                if (seen[compound] != stamp) {
                    seen[compound] = stamp;
                    cost += goal.piece(ground, compound);
                }
            }
        }
        return cost;
    }

    private boolean hangingIsOne(int one, int other) {
        if (wishes.before.length > 0) {
            return moved(one, other, true) <= moved(one, other, false);
        }
        int kept = 0;
        for (int i = 0; i < tree.count; i++) {
            kept += hangs[i] == (cut.grid[tree.lots[i]] == one) ? 1 : -1;
        }
        return kept >= 0;
    }

    /** What wishes for single lots cost more than now. */
    private double moved(int one, int other, boolean hangingIsOne) {
        if (!wishes.bind()) {
            return 0;
        }
        double cost = 0;
        for (int i = 0; i < tree.count; i++) {
            int lot = tree.lots[i];
            int target = hangs[i] == hangingIsOne ? one : other;
            cost += wishes.moved(ground, goal, lot, target) - wishes.moved(ground, goal, lot, cut.grid[lot]);
        }
        return cost + apart(one, other);
    }

    private double apart(int one, int other) {
        double cost = 0;
        for (int i = 0; i < tree.count; i++) {
            for (int foe : wishes.apartFrom(tree.lots[i])) {
                boolean near = cut.grid[foe] == one || cut.grid[foe] == other;
                if (near) {
                    cost += hangs[tree.place(foe)] == hangs[i] ? Goal.NOT_APART / 2 : 0;
                    cost -= cut.grid[foe] == cut.grid[tree.lots[i]] ? Goal.NOT_APART / 2 : 0;
                }
            }
        }
        return cost;
    }

    private boolean apply(int one, int other, boolean hangingIsOne) {
        boolean changed = false;
        for (int i = 0; i < tree.count; i++) {
            int target = hangs[i] == hangingIsOne ? one : other;
            if (cut.grid[tree.lots[i]] != target) {
                cut.move(tree.lots[i], target);
                changed = true;
            }
        }
        cut.lowPieces[one] = cut.highLinks[one] == 0 ? 1 : walk.lowPieces(cut, one, -1, true);
        cut.lowPieces[other] = cut.highLinks[other] == 0 ? 1 : walk.lowPieces(cut, other, -1, true);
        return changed;
    }

    private void fit(int size) {
        if (size > both.length) {
            both = Arrays.copyOf(both, size * 2);
            hangs = new boolean[size * 2];
        }
    }
}
