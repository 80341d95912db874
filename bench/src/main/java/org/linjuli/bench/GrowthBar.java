package org.linjuli.bench;

/** Bar 8: what the same work costs in a city with more requests. Both cities run, and work in turns. */
final class GrowthBar {

    private final Options options;
    private final Report report;

    GrowthBar(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void measure() {
        try (var small = City.of(options, options.requests());
                var large = City.of(options, options.grown())) {
            var here = new People(small);
            var there = new People(large);
            grows("8a", small, here.files(), large, there.files(), 1.3);
            grows("8b", small, here.lists(), large, there.lists(), 1.15);
            grows("8c", small, here.listsNewest(), large, there.listsNewest(), 1.15);
            grows("8d", small, here.opens(), large, there.opens(), 1.15);
        }
    }

    private void grows(String number, City small, Work here, City large, Work there, double must) {
        Load.closed(small.port(), 8, options.warm(), here);
        Load.closed(large.port(), 8, options.warm(), there);
        var rounds = Rounds.of(options.rounds(), () -> micros(large, there), () -> micros(small, here));
        report.atMost(
                number,
                "%s: cost with %,d / %,d requests".formatted(here.name(), options.grown(), options.requests()),
                rounds.ratio(),
                must,
                1.1,
                rounds.detail("µs each, 8 clients"));
    }

    private double micros(City city, Work work) {
        double perSecond = Load.closed(city.port(), 8, options.seconds(), work).perSecond();
        city.settle();
        return 1e6 / perSecond;
    }
}
