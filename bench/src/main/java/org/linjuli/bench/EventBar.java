package org.linjuli.bench;

/** Bar 16: the water fails in half of the city. */
final class EventBar {

    private static final int CONNECTIONS = 128;
    private static final int MINUTE = 60;

    private final Options options;
    private final City city;
    private final People people;
    private final Report report;

    EventBar(Options options, City city, People people, Report report) {
        this.options = options;
        this.city = city;
        this.people = people;
        this.report = report;
    }

    void measure() {
        if (!options.wants(16)) {
            return;
        }
        var work = people.massEvent();
        Load.closed(city.port(), 8, options.warm(), work);
        city.settle();
        var done = Load.open(city.port(), CONNECTIONS, MINUTE, options.rate(), work);
        report.atMost(
                "16",
                "mass event of %,d a second for a minute: p99 in ms".formatted(options.rate()),
                done.millis(99),
                100,
                30,
                "%.0f a second, p50 %.1f, worst %.0f ms, %d failures"
                        .formatted(done.perSecond(), done.millis(50), done.millis(100), done.failures()));
    }
}
