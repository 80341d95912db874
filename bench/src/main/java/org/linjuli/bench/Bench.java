package org.linjuli.bench;

import java.io.IOException;

/** Runs what the options ask for and prints the table. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.usage());
            System.exit(2);
            return;
        }
        var report = new Report();
        if (options.wants(1, 2, 3, 4, 5, 6, 7, 9, 12, 14, 16)) {
            try (var city = City.of(options, options.requests())) {
                var floor = new PgBench(city.database(), options.requests());
                var people = new People(city);
                new FilingBars(options, city, people, floor, report).measure();
                new ReadingBars(options, city, people, floor, report).measure();
                new EventBar(options, city, people, report).measure();
                new StartBars(options, city, floor, report).measure();
            }
        }
        if (options.wants(15)) {
            new MemoryBar(options, report).measure();
        }
        if (options.grown() > 0 && options.wants(8)) {
            new GrowthBar(options, report).measure();
        }
        if (options.wants(17)) {
            new LocatorBar(report).measure();
        }
        report.print();
    }
}
