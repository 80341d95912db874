package org.linjuli.planning.site;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tries all choices that could be better than one, leaving out what can't be by the sum of the largest gains (branch and
 * bound). Gives up after so much work; where it comes to its end the best is known for certain.
 */
final class Search {

    private static final long EFFORT = 5_000_000;

    private final Savings savings;
    private final int stations;
    private final int[] path;
    private long best;
    private int @Nullable [] found;
    private long effort;

    Search(Savings savings, int stations, long reached) {
        this.savings = savings;
        this.stations = stations;
        this.path = new int[stations];
        this.best = reached;
    }

    /** Whether it came to its end. */
    boolean through(int[] candidates) {
        return tried(candidates, 0, 0, new long[savings.demands]);
    }

    /** What is better than what had been reached, if there is any. */
    int @Nullable [] found() {
        return found;
    }

    private boolean tried(int[] candidates, int depth, long value, long[] saved) {
        int left = stations - depth;
        if (left == 0) {
            if (value > best) {
                best = value;
                found = path.clone();
            }
            return true;
        }
        var gains = gains(candidates, saved);
        for (int i = 0; i + left <= gains.length; i++) {
            long most = value;
            for (int next = i; next < i + left; next++) {
                most += gains[next].gain();
            }
            if (most <= best) {
                return true;
            }
            if (effort > EFFORT) {
                return false;
            }
            path[depth] = gains[i].candidate();
            var after = saved.clone();
            take(path[depth], after);
            if (!tried(rest(gains, i), depth + 1, value + gains[i].gain(), after)) {
                return false;
            }
        }
        return true;
    }

    private record Gain(int candidate, long gain) {}

    private Gain[] gains(int[] candidates, long[] saved) {
        return Arrays.stream(candidates)
                .mapToObj(one -> new Gain(one, gain(one, saved)))
                .sorted((one, other) -> Long.compare(other.gain(), one.gain()))
                .toArray(Gain[]::new);
    }

    private long gain(int one, long[] saved) {
        long gain = 0;
        for (int i = savings.firstOfCandidate[one]; i < savings.firstOfCandidate[one + 1]; i++) {
            gain += Math.max(0, savings.savedByCandidate[i] - saved[savings.demand[i]]);
        }
        effort += savings.firstOfCandidate[one + 1] - savings.firstOfCandidate[one] + 8;
        return gain;
    }

    private void take(int one, long[] saved) {
        effort += saved.length / 4;
        for (int i = savings.firstOfCandidate[one]; i < savings.firstOfCandidate[one + 1]; i++) {
            int demand = savings.demand[i];
            saved[demand] = Math.max(saved[demand], savings.savedByCandidate[i]);
        }
    }

    private static int[] rest(Gain[] gains, int taken) {
        return Arrays.stream(gains, taken + 1, gains.length)
                .mapToInt(Gain::candidate)
                .toArray();
    }
}
