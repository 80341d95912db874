package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Bars 5, 6 and 9: what it costs to look at lists and at one request. */
final class ReadingBars {

    private static final int FAR = 499;

    private final Options options;
    private final City city;
    private final People people;
    private final PgBench floor;
    private final Report report;

    ReadingBars(Options options, City city, People people, PgBench floor, Report report) {
        this.options = options;
        this.city = city;
        this.people = people;
        this.floor = floor;
        this.report = report;
    }

    void measure() {
        if (options.wants(5)) {
            beside("5a", people.lists(), "list.sql", .15, .22);
            beside("5b", people.listsNewest(), "list.sql", .15, .22);
        }
        if (options.wants(6)) {
            beside("6", people.opens(), "one.sql", .15, .25);
        }
        if (options.wants(9)) {
            farPage();
        }
    }

    private void beside(String number, Work work, String script, double must, double aim) {
        Load.closed(city.port(), 8, options.warm(), work);
        var rounds = Rounds.of(
                options.rounds(),
                () -> Load.closed(city.port(), 8, options.seconds(), work).perSecond(),
                () -> floor.perSecond(script, 8, options.seconds()));
        report.atLeast(
                number, work.name() + " / pgbench, 8 clients", rounds.ratio(), must, aim, rounds.detail("a second"));
    }

    private void farPage() {
        try (var wire = new Wire(city.port())) {
            var first = people.page("");
            var far = people.page(people.cursorAfter(FAR, wire));
            Load.closed(city.port(), 1, options.seconds(), first);
            Load.closed(city.port(), 1, options.seconds(), far);
            var rounds = Rounds.of(
                    options.rounds(),
                    () -> Load.closed(city.port(), 1, options.seconds(), far).millis(50),
                    () -> Load.closed(city.port(), 1, options.seconds(), first).millis(50));
            report.atMost(
                    "9", "page 500 / page 1 of the city's list", rounds.ratio(), 1.3, 1.1, rounds.detail("ms, p50"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
