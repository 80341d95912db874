package org.linjuli.bench;

import java.util.List;

/** Bar 15: how much memory the product holds after a minute of load. */
final class MemoryBar {

    private static final int MINUTE = 60;

    private final Options options;
    private final Report report;

    MemoryBar(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void measure() {
        try (var city = City.of(options, options.requests(), List.of("-Xmx256m", "-XX:+UseSerialGC"))) {
            Load.closed(city.port(), 8, MINUTE, new People(city).massEvent());
            report.atMost(
                    "15",
                    "resident memory after a minute of load, MB",
                    city.server().residentMegabytes(),
                    400,
                    320,
                    "-Xmx256m -XX:+UseSerialGC");
        }
    }
}
