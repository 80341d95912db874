package org.linjuli.deliberation;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ballots of a running vote, summed up. It is written with the same length whatever it holds, so that its size says nothing.
 *
 * @param counts for each option, in their order
 */
record BallotPile(List<Integer> counts) {

    BallotPile {
        counts = List.copyOf(counts);
    }

    static BallotPile empty(int options) {
        return new BallotPile(Collections.nCopies(options, 0));
    }

    /** With so many more for each option. */
    BallotPile with(List<Integer> more) {
        return new BallotPile(IntStream.range(0, counts.size())
                .mapToObj(n -> counts.get(n) + more.get(n))
                .toList());
    }

    /** @param option counted from one */
    static List<Integer> one(int option, int options) {
        return IntStream.rangeClosed(1, options)
                .mapToObj(n -> n == option ? 1 : 0)
                .toList();
    }

    int size() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    String written() {
        return counts.stream()
                .map(count -> String.format(Locale.ROOT, "%06d", count))
                .collect(Collectors.joining(","));
    }

    static BallotPile read(String written) {
        return new BallotPile(
                Stream.of(written.split(",")).map(Integer::valueOf).toList());
    }
}
