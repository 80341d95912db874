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
    }

    private void compared(String said, String number, String where) {
        var line = Pattern.compile(where + " +ours +([\\d.]+) ns, JTS +([\\d.]+) ns a point, ratio +([\\d.]+)")
                .matcher(said);
        if (!line.find()) {
            throw new IllegalStateException(said);
        }
        report.atLeast(
                number,
                "locating against JTS, " + where,
                Double.parseDouble(line.group(3)),
                3,
                5,
                "%s / %s ns a point".formatted(line.group(1), line.group(2)));
    }
}
