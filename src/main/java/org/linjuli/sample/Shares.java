package org.linjuli.sample;

import java.util.stream.IntStream;

/** Divides a whole number by weights, so that the parts add up. */
final class Shares {

    private Shares() {}

    /** Each part is at least 1 and at most what {@code most} allows it; the rest goes by weight, one at a time. */
    static int[] of(int total, double[] weights, int[] most) {
        var parts = IntStream.range(0, weights.length).map(i -> 1).toArray();
        for (int left = total - weights.length; left > 0; left--) {
            parts[neediest(parts, weights, most)]++;
        }
        return parts;
    }

    private static int neediest(int[] parts, double[] weights, int[] most) {
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i] < most[i])
                .reduce((one, other) ->
                        weights[other] / (2 * parts[other] + 1) > weights[one] / (2 * parts[one] + 1) ? other : one)
                .orElseThrow(() -> new IllegalArgumentException("more to share than may be taken"));
    }
}
