package org.linjuli.bench;

import java.util.List;
import java.util.regex.Pattern;

/** Bar 17: point to grid to who answers for it, in memory, beside a tree of prepared geometries. */
final class LocatorBar {

    private static final Pattern SWAP = Pattern.compile("median ([\\d.]+) ms, worst ([\\d.]+) ms");

    private final Report report;

    LocatorBar(Report report) {
        this.report = report;
    }

    /** Runs the product's own measurement, which may see the locator's inside. */
    void measure() {
        var said = Java.output(
                List.of("-cp", System.getProperty("product.classpath"), "org.linjuli.territory.LocatorBench"));
        compared(said, "17a", "anywhere in the county");
        compared(said, "17b", "where people live");
        report.atMost(
                "17d",
                "building the locator, ms",
                number(said, "building +median (\\d+) ms"),
                1500,
                1500,
                "median of 5");
        report.atMost("17e", "memory of the locator, MB", number(said, "memory +([\\d.]+) MB"), 64, 64, "1,560 grids");
        double alone = number(said, "alone ([\\d.]+) ns");
        report.atMost(
                "17f",
                "reading while borders are swapped / alone",
                number(said, "beside swaps +([\\d.]+) ns") / alone,
                3,
                1.5,
                "alone %.0f ns".formatted(alone));
        var swap = SWAP.matcher(said);
        if (!swap.find()) {
            throw new IllegalStateException(said);
        }
        report.atMost(
                "17c",
                "swap of one border, worst of 500, ms",
                Double.parseDouble(swap.group(2)),
                20,
                20,
                "median " + swap.group(1));
        new LocatorHarness(report).measure();
    }

    private static double number(String said, String pattern) {
        var found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(found.group(1));
    }

    private void compared(String said, String number, String where) {
        var line = Pattern.compile(where + " +ours +([\\d.]+) ns, JTS +([\\d.]+) ns a point, ratio +([\\d.]+)")
                .matcher(said);
        if (!line.find()) {
            throw new IllegalStateException(said);
        }
        report.atMost(
                number + ", ns",
                "locating a point, " + where,
                Double.parseDouble(line.group(1)),
                200,
                200,
                "answers alike");
        report.atLeast(
                number,
                "locating against JTS, " + where,
                Double.parseDouble(line.group(3)),
                3,
                5,
                "%s / %s ns a point".formatted(line.group(1), line.group(2)));
    }
}
