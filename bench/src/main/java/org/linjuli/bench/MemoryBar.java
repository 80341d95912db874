package org.linjuli.bench;

import java.util.List;

/** Bar 15: how much memory the product holds after a minute of load. */
final class MemoryBar {

    private static final int MINUTE = 60;

    /** As docs/operations.md gives them for a small machine: without a first size the whole heap is filled at once. */
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx256m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25");

    private final Options options;
    private final Report report;

    MemoryBar(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void measure() {
        try (var city = City.of(options, options.requests(), SMALL)) {
            Load.closed(city.port(), 8, MINUTE, new People(city).massEvent());
            report.atMost(
                    "15",
                    "resident memory after a minute of load, MB",
                    city.server().residentMegabytes(),
                    400,
                    320,
                    String.join(" ", SMALL));
        }
    }
}
