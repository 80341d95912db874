package org.linjuli.bench;

import java.util.List;
import java.util.regex.Pattern;

/** Bar 18: walking and siting, in seconds of the machine as it is. */
final class CircleBars {

    private final Report report;

    CircleBars(Report report) {
        this.report = report;
    }

    /** Runs the product's own measurement. */
    void measure() {
        var said = Java.output(
                List.of("-cp", System.getProperty("product.classpath"), "org.linjuli.planning.CircleBench"));
        row(said, "18a", "walk from 400 places", .15);
        row(said, "18b", "MOST_WITHIN 10 of 400", .3);
        row(said, "18c", "MOST_WITHIN 20 of 400", .3);
        row(said, "18d", "SHORTEST_WAY 10 of 400", .3);
        row(said, "18e", "SHORTEST_WAY 20 of 400", .3);
        row(said, "18f", "a city's households counted", .3);
    }

    private void row(String said, String number, String name, double bar) {
        var line = Pattern.compile("^" + name + " +([\\d.]+) s\\n *(.*)$", Pattern.MULTILINE)
                .matcher(said);
        if (!line.find()) {
            throw new IllegalStateException(said);
        }
        report.atMost(number, name + ", seconds", Double.parseDouble(line.group(1)), bar, bar, line.group(2));
    }
}
