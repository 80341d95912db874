package org.linjuli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, as a table to read and to keep in README.md. */
final class Report {

    private final List<String> lines =
            new ArrayList<>(List.of("| # | bar | measured | must | aim | |", "|---|---|---|---|---|---|"));

    /** A value of which more is better. */
    void atLeast(String number, String what, double value, double must, double aim, String detail) {
        add(number, what, value, "≥ ", must, aim, value >= must, value >= aim, detail);
    }

    /** A value of which less is better. */
    void atMost(String number, String what, double value, double must, double aim, String detail) {
        add(number, what, value, "≤ ", must, aim, value <= must, value <= aim, detail);
    }

    /** Several figures at once, and those that miss their bars. */
    void row(String number, String what, String measured, String bar, List<String> missed) {
        var verdict = missed.isEmpty() ? "holds" : "**missed**: " + String.join(", ", missed);
        var line = "| %s | %s | %s | %s | | %s |".formatted(number, what, measured, bar, verdict);
        lines.add(line);
        System.out.println(line);
    }

    private void add(
            String number,
            String what,
            double value,
            String sign,
            double must,
            double aim,
            boolean holds,
            boolean isReached,
            String detail) {
        var verdict = isReached ? "aim" : holds ? "holds" : "**missed**";
        var line = "| %s | %s | **%s** (%s) | %s%s | %s%s | %s |"
                .formatted(number, what, text(value), detail, sign, text(must), sign, text(aim), verdict);
        lines.add(line);
        System.out.println(line);
    }

    void print() {
        System.out.println();
        lines.forEach(System.out::println);
    }

    static String text(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value).replaceFirst("^0\\.", ".");
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
