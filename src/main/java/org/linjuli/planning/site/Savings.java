package org.linjuli.planning.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.linjuli.planning.Demand;
import org.linjuli.planning.SiteWish;
import org.linjuli.planning.WalkTable;

/**
 * What each candidate saves each demand, over what it has from the stations that stand. Both aims are one: of the chosen
 * candidates each demand takes what saves it most, and the sum is to be as large as possible. A demand's candidates stand
 * in the order of what they save, the most first, so that whoever looks for better ones stops early.
 */
final class Savings {

    private static final int CANDIDATE_BITS = 20;
    private static final long CANDIDATE = (1L << CANDIDATE_BITS) - 1;

    final int candidates;
    final int demands;
    final int[] firstOfDemand;
    final int[] candidate;
    final long[] saved;
    final int[] firstOfCandidate;
    final int[] demand;
    final long[] savedByCandidate;

    private Savings(int candidates, int demands, int[] firstOfCandidate, int[] demand, long[] savedByCandidate) {
        this.candidates = candidates;
        this.demands = demands;
        this.firstOfCandidate = firstOfCandidate;
        this.demand = demand;
        this.savedByCandidate = savedByCandidate;
        this.firstOfDemand = new int[demands + 1];
        for (int one : demand) {
            firstOfDemand[one + 1]++;
        }
        Arrays.parallelPrefix(firstOfDemand, Integer::sum);
        var keys = keys();
        this.candidate = new int[demand.length];
        this.saved = new long[demand.length];
        for (int i = 0; i < keys.length; i++) {
            candidate[i] = (int) (keys[i] & CANDIDATE);
            saved[i] = -(keys[i] >> CANDIDATE_BITS);
        }
    }

    private long[] keys() {
        var keys = new long[demand.length];
        var next = firstOfDemand.clone();
        for (int from = 0; from < candidates; from++) {
            for (int i = firstOfCandidate[from]; i < firstOfCandidate[from + 1]; i++) {
                keys[next[demand[i]]++] = (-savedByCandidate[i] << CANDIDATE_BITS) | from;
            }
        }
        IntStream.range(0, demands)
                .parallel()
                .forEach(one -> Arrays.sort(keys, firstOfDemand[one], firstOfDemand[one + 1]));
        return keys;
    }

    static Savings of(List<Demand> demands, int[] nearest, WalkTable table, SiteWish wish) {
        var first = new int[table.origins() + 1];
        var reached = new int[table.entries()];
        var saved = new long[table.entries()];
        int filled = 0;
        for (int from = 0; from < table.origins(); from++) {
            for (int i = table.first(from); i < table.first(from + 1); i++) {
                int demand = table.demand(i);
                long saves = saves(wish, nearest[demand], table.centimetres(i))
                        * demands.get(demand).households();
                if (saves > 0) {
                    reached[filled] = demand;
                    saved[filled++] = saves;
                }
            }
            first[from + 1] = filled;
        }
        return new Savings(
                table.origins(), demands.size(), first, Arrays.copyOf(reached, filled), Arrays.copyOf(saved, filled));
    }

    private static long saves(SiteWish wish, int nearest, int centimetres) {
        return switch (wish.aim()) {
            case MOST_WITHIN -> nearest > wish.within() && centimetres <= wish.within() ? 1 : 0;
            case SHORTEST_WAY -> Math.max(0, Math.min(nearest, wish.within()) - centimetres);
        };
    }

    /** The most that a demand can save. */
    long most(int one) {
        int first = firstOfDemand[one];
        return first == firstOfDemand[one + 1] ? 0 : saved[first];
    }
}
