package org.linjuli.planning.cut;

import org.linjuli.planning.Band;
import org.linjuli.planning.Profile;

/**
 * What a grid costs, in metres of border: half its perimeter, plus what one is willing to pay in metres for a size within
 * the band, a round shape, staying on one side of big roads, and whole compounds. The cost of a plan is the sum over its
 * grids, so a move is judged by the grids it touches.
 */
final class Goal {

    /** A mean closer to an end of the band than this share makes the mean itself the aim. */
    static final double TIGHT = 0.08;

    /** Where the mean is the aim, shares of it from which on a grid is much too small or too large. */
    private static final double TIGHT_LEAST = 0.71;

    private static final double TIGHT_MOST = 1.45;

    private static final double HEAT = 3;

    private static final double OUT_OF_BAND = 400;
    private static final double PER_HOUSEHOLD_OUT = 6;
    static final double PER_HOUSEHOLD_MOVED = 6;
    /** Two lots that must not share a grid but do. */
    static final double NOT_APART = 5_000;

    /** By households of the grid; beyond the table its last step goes on. */
    private final double[] size;

    private final int most;
    /** Where every household counts, costs are higher, and so is the temperature by this factor. */
    final double heat;

    final double shape;
    final double thin;
    final double crossing;
    final double splitSmall;
    final double splitLarge;
    /** Per moved household when an old plan is there; 0 otherwise. */
    final double moved;

    private Goal(double[] size, int most, double heat, double[] prices) {
        this.size = size;
        this.most = most;
        this.heat = heat;

        shape = prices[0];
        thin = prices[1];
        crossing = prices[2];
        splitSmall = prices[3];
        splitLarge = prices[4];
        moved = prices[5];
    }

    /** Whether so few or so many households a grid leave no room in the band, so that the mean becomes the aim. */
    static boolean tight(Band band, double mean) {
        return mean < band.least() * (1 + TIGHT) || mean > band.most() * (1 - TIGHT);
    }

    /** Whether a grid of so many households is left alone. */
    static boolean fits(int households, Band band, double mean) {
        return tight(band, mean)
                ? TIGHT_LEAST * mean <= households && households <= TIGHT_MOST * mean
                : band.holds(households);
    }

    static Goal of(Profile profile, Band band, double mean) {
        var size = sizes(band, mean);
        return switch (profile) {
            case GOVERNANCE ->
                tight(band, mean)
                        ? new Goal(size, band.most(), HEAT, new double[] {30, 40, 20, 60, 20, 0})
                        : new Goal(size, band.most(), 1, new double[] {60, 100, 110, 300, 100, 0});
            case COMPACT ->
                new Goal(size, band.most(), tight(band, mean) ? HEAT : 1, new double[] {60, 150, 0, 0, 0, 0});
        };
    }
    /** The same with a size that weighs more or less. */
    Goal firm(double factor) {
        var sizes = new double[size.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = size[i] * factor;
        }
        return new Goal(sizes, most, heat, new double[] {shape, thin, crossing, splitSmall, splitLarge, moved});
    }

    Goal withPriceOfMoving(double perHousehold) {
        return new Goal(size, most, heat, new double[] {shape, thin, crossing, splitSmall, splitLarge, perHousehold});
    }

    double size(int households) {
        int last = size.length - 1;
        return households <= last ? size[households] : size[last] + (households - last) * (size[last] - size[last - 1]);
    }

    /** Of one grid, without its compounds. */
    double grid(int households, double area, double perimeter, int lowPieces) {
        double round = Cut.compactness(area, perimeter);
        double cost = perimeter / 2 + size(households) + shape * (1 - round);
        if (round < 0.6) {
            cost += thin * (0.6 - round);
        }
        return lowPieces > 1 ? cost + crossing * (1 + 0.3 * (lowPieces - 2)) : cost;
    }

    /** For a grid that holds a part of this compound. */
    double piece(Ground ground, int compound) {
        return ground.ofCompound[compound] <= most ? splitSmall : splitLarge;
    }

    private static double[] sizes(Band band, double mean) {
        boolean tight = tight(band, mean);
        var size = new double[Math.max(band.most(), (int) mean) * 2 + 2];
        for (int households = 0; households < size.length; households++) {
            size[households] = tight ? offMean(households, mean) : outOf(band, households);
        }
        return size;
    }

    private static double outOf(Band band, int households) {
        int out = Math.max(band.least() - households, households - band.most());
        return out <= 0 ? 0 : OUT_OF_BAND + PER_HOUSEHOLD_OUT * out;
    }

    /** Steep at a tenth off the mean, and steeper where a grid is a third too small or nearly half too large. */
    private static double offMean(int households, double mean) {
        double off = Math.abs(households - mean);
        double far = Math.max(TIGHT_LEAST * mean - households, households - TIGHT_MOST * mean);
        return 10 * off
                + (off > 0.1 * mean ? 300 : 0)
                + 10 * Math.max(0, off - 0.25 * mean)
                + (far > 0 ? 500 + 50 * far : 0);
    }
}
