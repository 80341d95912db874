package org.linjuli.bench;

import java.io.IOException;

/** Runs what the options ask for and prints the table. */
public final class Bench {

    /** What the bars stand on: what was asked for, the city with its people, the floor, and where results go. */
    record Ground(Options options, City city, People people, PgBench floor, Report report) {}

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
                var ground = new Ground(options, city, new People(city), floor, report);
                new FilingBars(ground).measure();
                new ReadingBars(ground).measure();
                new EventBar(ground).measure();
                new StartBars(ground).measure();
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
        if (options.wants(18)) {
            new PlanningBars(options, report).measure();
            new CircleBars(report).measure();
        }
        report.print();
    }
}
