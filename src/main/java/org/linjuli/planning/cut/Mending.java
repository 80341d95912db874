package org.linjuli.planning.cut;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * Anneals only around the grids that don't fit, at first close by, then farther. Whatever lies outside stays exactly as it
 * is, and what does not become better is taken back.
 */
final class Mending {

    private static final int ATTEMPTS = 10;
    /** After every second attempt the surroundings grow by one more grid, but not by more than this. */
    private static final int MOST_FARTHER = 2;

    private static final int ROUNDS = 8;
    /** Steps a lot and round; twice as many in each attempt. */
    private static final double FIRST_STEPS = 6;

    /** A few lots are gone through more thoroughly: so many steps a round, but no more for each. */
    private static final double FEW = 4_000;

    private static final double MOST_STEPS = 40;
    private static final double HOT = 20;
    private static final double COLD = 0.4;

    /** In each attempt moving costs less, so that what needs few moves is done with few, and the rest is done. */
    private static final double CHEAPER = 0.65;

    /** Whether so many households are as they should be. */
    private final IntPredicate fits;

    private final boolean[] fixed;
    private final BooleanSupplier goOn;
    private final Runnable afterRound;

    Mending(IntPredicate fits, boolean[] fixed, BooleanSupplier goOn, Runnable afterRound) {
        this.afterRound = afterRound;
        this.fits = fits;
        this.fixed = fixed;
        this.goOn = goOn;
    }

    /**
     * @param first into which round of the chain this falls, so that its dice differ
     * @param also grids that are worked on at first although they may fit
     */
    void mend(Chain chain, Goal goal, int first, boolean[] also) {
        for (int attempt = 0; attempt < ATTEMPTS && goOn.getAsBoolean(); attempt++) {
            chain.recall();
            var resting = resting(
                    chain.cut, 1 + Math.min(attempt / 2, MOST_FARTHER), attempt == 0 ? also : new boolean[also.length]);
            if (resting.length == 0 && attempt > 0) {
                return;
            }
            if (resting.length > 0) {
                anneal(
                        chain,
                        goal.withPriceOfMoving(goal.moved * Math.pow(CHEAPER, attempt)),
                        first + attempt * ROUNDS,
                        resting,
                        Math.scalb(FIRST_STEPS, Math.min(attempt, 4)));
            }
        }
        chain.recall();
    }

    private void anneal(Chain chain, Goal goal, int first, boolean[] resting, double stepsPerLot) {
        long awake = 0;
        for (int g = 0; g < resting.length; g++) {
            awake += resting[g] ? 0 : chain.cut.size[g];
        }
        double steps = Math.max(stepsPerLot, Math.min(MOST_STEPS, FEW / awake));
        int halves = awake < Drawing.LARGE ? 1 : Crew.SIZE;
        for (int round = 0; round < ROUNDS && goOn.getAsBoolean(); round++) {
            double done = (double) round / (ROUNDS - 1);
            var now = goal.firm(0.5 * Math.pow(Schedule.FIRM / 0.5, done));
            double temperature = goal.heat * HOT * Math.pow(COLD / HOT, done);
            Crew.work(chain.round(first + round, halves, new Heat(now, steps, temperature), resting));
            chain.remember();
            afterRound.run();
        }
    }

    /** All grids but those that don't fit and others within some steps of them; nothing when all fit. */
    private boolean[] resting(Cut cut, int steps, boolean[] also) {
        var resting = new boolean[cut.count];
        Arrays.fill(resting, true);
        boolean any = false;
        for (int g = 0; g < cut.count; g++) {
            if (!fixed[g] && (also[g] || !fits.test(cut.households[g]))) {
                resting[g] = false;
                any = true;
            }
        }
        for (int step = 0; step < steps; step++) {
            wake(cut, resting);
        }
        return any ? resting : new boolean[0];
    }

    private void wake(Cut cut, boolean[] resting) {
        var before = resting.clone();
        for (int lot = 0; lot < cut.grid.length; lot++) {
            if (!before[cut.grid[lot]]) {
                for (int link = cut.ground.from[lot]; link < cut.ground.from[lot + 1]; link++) {
                    int beside = cut.grid[cut.ground.to[link]];
                    resting[beside] &= fixed[beside];
                }
            }
        }
    }
}
