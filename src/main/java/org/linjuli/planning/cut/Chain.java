package org.linjuli.planning.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * One plan on its way through the rounds. A round's work may be split over two halves of the city, each on grids of its
 * own; the line between the halves turns from round to round. What comes out depends on the seed and the rounds alone.
 */
final class Chain {

    private final Ground ground;
    private final Wishes wishes;
    private final Goal goal;
    private final long seed;
    private final BooleanSupplier goOn;

    Cut cut;
    /** The best grids by lot that this chain has seen, and what they cost. */
    int[] best;

    double cost;

    Chain(Cut cut, Wishes wishes, Goal goal, long seed, BooleanSupplier goOn) {
        this.goOn = goOn;
        this.ground = cut.ground;
        this.wishes = wishes;
        this.goal = goal;
        this.seed = seed;
        this.cut = cut;
        best = cut.grid.clone();
        cost = cost();
    }

    /** Keeps the grids if they are the best so far. */
    void remember() {
        double now = cost();
        if (now < cost) {
            cost = now;
            best = cut.grid.clone();
        }
    }

    /** Goes on from the best grids. */
    void recall() {
        cut = new Cut(ground, best, cut.count);
    }

    private double cost() {
        return cut.cost(goal) + wishes.cost(cut, goal);
    }

    /** The work of a round for each half; grids that rest take no part. */
    List<Runnable> round(int round, int halves, Heat heat, boolean[] resting) {
        var owner = halve(new Dice(seed, round).share() * Math.PI, halves, resting);
        var work = new ArrayList<Runnable>();
        for (byte half = 0; half < halves; half++) {
            byte me = half;
            var lots = own(me, owner);
            var worker = new Worker(cut, heat.goal(), wishes, new Dice(seed, round, half + 1), owner, me);
            work.add(() -> worker.steps(lots, Math.round(heat.stepsPerLot() * lots.length), heat.temperature(), goOn));
        }
        return work;
    }

    /** Grids on either side of a line; as many lots on each. */
    private byte[] halve(double angle, int halves, boolean[] resting) {
        var owner = new byte[cut.count];
        Arrays.fill(owner, (byte) -1);
        var awake = IntStream.range(0, cut.count).filter(g -> !resting[g]).toArray();
        var along = new double[cut.count];
        long all = 0;
        for (int g : awake) {
            for (int i = 0; i < cut.size[g]; i++) {
                int lot = cut.lots[g][i];
                along[g] += ground.x[lot] * Math.cos(angle) + ground.y[lot] * Math.sin(angle);
            }
            along[g] /= cut.size[g];
            all += cut.size[g];
        }
        var order = IntStream.of(awake)
                .boxed()
                .sorted((a, b) -> Double.compare(along[a], along[b]))
                .toList();
        long done = 0;
        for (int g : order) {
            owner[g] = (byte) (done * halves / all);
            done += cut.size[g];
        }
        return owner;
    }

    private int[] own(byte me, byte[] owner) {
        return IntStream.range(0, ground.count)
                .filter(lot -> owner[cut.grid[lot]] == me)
                .toArray();
    }
}
