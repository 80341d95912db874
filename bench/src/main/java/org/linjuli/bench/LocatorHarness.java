package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The rows of bar 17 that JMH measures, each in a virtual machine of its own. */
final class LocatorHarness {

    /** A line of JMH's table of results. */
    private record Scored(String benchmark, double score, List<String> parameters) {

        /** Benchmark, mode, threads, samples, score, error, unit, and what was asked for. */
        static Scored of(String line) {
            var cells = List.of(line.replace("\"", "").split(",", -1));
            return new Scored(
                    cells.getFirst(), Double.parseDouble(cells.get(4)), new ArrayList<>(cells.subList(7, cells.size())));
        }
    }

    private final Report report;

    LocatorHarness(Report report) {
        this.report = report;
    }

    void measure() {
        var scores = scores();
        compared(scores, "17g", "anywhere");
        compared(scores, "17h", "lived-in");
        double swap = scores.stream()
                .filter(one -> one.benchmark().endsWith(".swap"))
                .mapToDouble(Scored::score)
                .findFirst()
                .orElseThrow();
        report.atMost("17i", "swap of one border (JMH), mean, ms", swap / 1e6, 20, 20, "five seconds of swaps");
    }

    private void compared(List<Scored> scores, String number, String where) {
        double ours = located(scores, where, "ours");
        double theirs = located(scores, where, "theirs");
        report.atLeast(
                number,
                "locating against JTS (JMH), " + where,
                theirs / ours,
                3,
                5,
                "%.0f / %.0f ns a point".formatted(ours, theirs));
    }

    private static double located(List<Scored> scores, String where, String who) {
        return scores.stream()
                .filter(one -> one.parameters().containsAll(List.of(where, who)))
                .mapToDouble(Scored::score)
                .findFirst()
                .orElseThrow();
    }

    private static List<Scored> scores() {
        try {
            var results = Files.createTempFile("locator", ".csv");
            try {
                Java.output(List.of(
                        "-cp",
                        System.getProperty("java.class.path") + ":" + System.getProperty("product.classpath"),
                        "org.openjdk.jmh.Main",
                        "LocatorJmh",
                        "-rf",
                        "csv",
                        "-rff",
                        results.toString()));
                return Files.readAllLines(results).stream()
                        .skip(1)
                        .map(Scored::of)
                        .toList();
            } finally {
                Files.delete(results);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
