package org.linjuli.bench;

import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Two things measured in turns, so that what else happens on the machine hits both. */
record Rounds(double ours, double theirs, double ratio) {

    static Rounds of(int rounds, DoubleSupplier ours, DoubleSupplier theirs) {
        var one = new double[rounds];
        var other = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            one[round] = ours.getAsDouble();
            other[round] = theirs.getAsDouble();
        }
        var ratios = IntStream.range(0, rounds)
                .mapToDouble(round -> one[round] / other[round])
                .toArray();
        return new Rounds(Report.median(one), Report.median(other), Report.median(ratios));
    }

    String detail(String unit) {
        return "%s / %s %s".formatted(Report.text(ours), Report.text(theirs), unit);
    }
}
