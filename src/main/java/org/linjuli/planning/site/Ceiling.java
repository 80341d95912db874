package org.linjuli.planning.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much any choice can save at most: Lagrangian relaxation of "each demand takes one of the chosen" (Cornuéjols, Fisher
 * and Nemhauser, 1977), its multipliers improved by subgradients. Each step also proposes a choice.
 */
final class Ceiling {

    /** So many entries may be looked at in all, which takes two ordinary processors about 100 ms. */
    private static final long EFFORT = 22_000_000;

    private static final int MOST_STEPS = 400;
    private static final int PATIENCE = 12;
    private static final double SMALLEST_STEP = 1e-3;
    private static final int PROPOSALS = 4;

    private final Savings savings;
    private final int stations;
    private final double[] multiplier;
    private final double[] worth;
    private final int[] taken;
    private final long[] order;
    private double lowest = Double.POSITIVE_INFINITY;
    private double[] worthAtLowest = {};
    private final List<int[]> proposals = new ArrayList<>();

    Ceiling(Savings savings, Choice start, int stations) {
        this.savings = savings;
        this.stations = stations;
        this.multiplier = new double[savings.demands];
        for (int demand = 0; demand < savings.demands; demand++) {
            multiplier[demand] = (start.saved(demand) + start.savedWithout(demand)) / 2.0;
        }
        this.worth = new double[savings.candidates];
        this.taken = new int[savings.demands];
        this.order = new long[savings.candidates];
    }

    /** Lowers the ceiling towards what has been reached. */
    void lower(long reached) {
        double step = 1;
        int waiting = 0;
        long effort = 0;
        for (int i = 0; i < MOST_STEPS && step > SMALLEST_STEP && effort < EFFORT && bound() > reached; i++) {
            effort += weigh();
            var top = top();
            double height = height(top);
            if (height < lowest - 1e-9) {
                waiting = 0;
                lowest = height;
                worthAtLowest = worth.clone();
                propose(top);
            } else if (++waiting == PATIENCE) {
                waiting = 0;
                step /= 2;
            }
            effort += follow(top, step, height - reached);
        }
    }

    long bound() {
        return lowest == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : (long) Math.floor(lowest + slack());
    }

    /** What rounding may have taken from the ceiling, many times over. */
    private double slack() {
        return 1e-6 + 1e-9 * lowest;
    }

    /** The last choices that came with a lower ceiling. */
    List<int[]> proposals() {
        return proposals;
    }

    private void propose(int[] top) {
        proposals.add(top);
        if (proposals.size() > PROPOSALS) {
            proposals.removeFirst();
        }
    }

    private long weigh() {
        Arrays.fill(worth, 0);
        long looked = 0;
        for (int demand = 0; demand < savings.demands; demand++) {
            double price = multiplier[demand];
            int i = savings.firstOfDemand[demand];
            for (; i < savings.firstOfDemand[demand + 1] && savings.saved[i] > price; i++) {
                worth[savings.candidate[i]] += savings.saved[i] - price;
            }
            looked += i - savings.firstOfDemand[demand] + 1;
        }
        return looked;
    }

    /** The candidates that are worth most. */
    private int[] top() {
        for (int one = 0; one < order.length; one++) {
            order[one] = (Double.doubleToLongBits(worth[one]) & ~0xFFFFFL) | (0xFFFFF - one);
        }
        Arrays.sort(order);
        var top = new int[Math.min(stations, order.length)];
        for (int i = 0; i < top.length; i++) {
            top[i] = 0xFFFFF - (int) (order[order.length - 1 - i] & 0xFFFFF);
        }
        return top;
    }

    private double height(int[] top) {
        double height = 0;
        for (double price : multiplier) {
            height += price;
        }
        for (int one : top) {
            height += worth[one];
        }
        return height;
    }

    /** Makes dearer what is taken more than once and cheaper what nobody takes. */
    private long follow(int[] top, double step, double above) {
        Arrays.fill(taken, 0);
        long looked = 0;
        for (int one : top) {
            for (int i = savings.firstOfCandidate[one]; i < savings.firstOfCandidate[one + 1]; i++) {
                if (savings.savedByCandidate[i] > multiplier[savings.demand[i]]) {
                    taken[savings.demand[i]]++;
                }
            }
            looked += savings.firstOfCandidate[one + 1] - savings.firstOfCandidate[one];
        }
        double norm = 0;
        for (int demand = 0; demand < savings.demands; demand++) {
            double slope = 1.0 - taken[demand];
            norm += slope > 0 && multiplier[demand] == 0 ? 0 : slope * slope * savings.most(demand);
        }
        if (norm > 0) {
            double length = step * above / norm;
            for (int demand = 0; demand < savings.demands; demand++) {
                double most = savings.most(demand);
                multiplier[demand] = Math.clamp(multiplier[demand] - length * (1.0 - taken[demand]) * most, 0, most);
            }
        }
        return looked;
    }

    /** Candidates that may be part of a choice better than what has been reached. */
    int[] worthATry(long reached) {
        if (worthAtLowest.length == 0) {
            return new int[0];
        }
        var sorted = worthAtLowest.clone();
        Arrays.sort(sorted);
        double last = sorted[Math.max(0, sorted.length - stations)];
        return IntStream.range(0, sorted.length)
                .filter(one -> lowest + slack() - Math.max(0, last - worthAtLowest[one]) >= reached + 1)
                .toArray();
    }
}
