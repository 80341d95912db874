package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Bars 1 to 4, 7 and 12: what it costs to file a request. */
final class FilingBars {

    private static final int COUNTED = 200;

    private final Bench.Ground on;

    FilingBars(Bench.Ground on) {
        this.on = on;
    }

    void measure() {
        if (on.options().wants(1, 2, 4, 7, 12)) {
            Load.closed(on.city().port(), 8, on.options().warm(), on.people().files());
            on.city().settle();
        }
        if (on.options().wants(1)) {
            besidePgbench("1", 8, .40, .60);
        }
        if (on.options().wants(2)) {
            besidePgbench("2", 32, .35, .55);
        }
        if (on.options().wants(3)) {
            roundTrips();
        }
        if (on.options().wants(4)) {
            processorTime();
        }
        if (on.options().wants(7)) {
            tail();
        }
        if (on.options().wants(12)) {
            intoOneGrid("12a", 8, .5, .8);
            intoOneGrid("12b", 32, .2, .6);
        }
    }

    private double perSecond(int clients, Work work) {
        double done = Load.closed(on.city().port(), clients, on.options().seconds(), work)
                .perSecond();
        on.city().settle();
        return done;
    }

    private void besidePgbench(String number, int clients, double must, double aim) {
        var rounds = Rounds.of(
                on.options().rounds(),
                () -> perSecond(clients, on.people().files()),
                () -> on.floor().perSecond("file.sql", clients, on.options().seconds()));
        on.report()
                .atLeast(
                        number,
                        "file / pgbench, %d clients".formatted(clients),
                        rounds.ratio(),
                        must,
                        aim,
                        rounds.detail("a second"));
    }

    private void intoOneGrid(String number, int clients, double must, double aim) {
        var rounds = Rounds.of(
                on.options().rounds(),
                () -> perSecond(clients, on.people().filesIntoOneGrid()),
                () -> perSecond(clients, on.people().files()));
        on.report()
                .atLeast(
                        number,
                        "all into one grid / spread, %d clients".formatted(clients),
                        rounds.ratio(),
                        must,
                        aim,
                        rounds.detail("a second"));
    }

    /** Counted at a second instance, which reaches the database through somebody who counts, one filing at a time. */
    private void roundTrips() {
        var quiet = List.of("--linjuli.followers.enabled=false", "--linjuli.jobs.enabled=false");
        try (var between = new Flights(on.city().database().port())) {
            var settings = new ArrayList<>(on.city().asDatabase(between.port()));
            settings.addAll(quiet);
            try (var counted = City.start(on.options(), on.city().folder(), City.JAVA, settings);
                    var wire = new Wire(counted.port())) {
                var random = new SplittableRandom(3);
                file(wire, random);
                long before = between.count();
                file(wire, random);
                double each = (between.count() - before) / (double) COUNTED;
                on.report()
                        .atMost(
                                "3",
                                "round trips to the database a filing",
                                each,
                                6,
                                3,
                                COUNTED + " filings, one by one");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Wire wire, SplittableRandom random) throws IOException {
        var work = on.people().files();
        for (int filed = 0; filed < COUNTED; filed++) {
            var answer = wire.exchange(work.next().request(random));
            if (answer.status() != work.wanted()) {
                throw new IllegalStateException(answer.text());
            }
        }
    }

    private void processorTime() {
        var log = on.options().data().resolve("floor.log");
        try (var bare = BareApplication.start(BareApplication.JAR, on.floor().database(), List.of(), log)) {
            Load.closed(bare.port(), 8, on.options().warm(), BareApplication.files());
            var rounds = Rounds.of(
                    on.options().rounds(),
                    () -> millisEach(on.city().server(), on.people().files()),
                    () -> millisEach(bare, BareApplication.files()));
            on.report()
                    .atMost(
                            "4",
                            "processor time of the JVM a filing / bare application",
                            rounds.ratio(),
                            2.5,
                            1.5,
                            rounds.detail("ms"));
        }
    }

    /** The processor time after it as well: what followers do later is a part of the price. */
    private double millisEach(Server server, Work work) {
        double before = server.cpuSeconds();
        var done = Load.closed(server.port(), 8, on.options().seconds(), work);
        on.city().settle();
        return (server.cpuSeconds() - before) * 1_000 / done.latency().getTotalCount();
    }

    private void tail() {
        tail("7a", on.people().files());
        tail("7b", on.people().lists());
        tail("7c", on.people().opens());
    }

    private void tail(String number, Work work) {
        Load.closed(on.city().port(), 8, on.options().seconds(), work);
        var millis = new double[on.options().rounds()];
        var ratios = new double[on.options().rounds()];
        for (int round = 0; round < on.options().rounds(); round++) {
            var done = Load.closed(on.city().port(), 8, on.options().seconds(), work);
            millis[round] = done.millis(50);
            ratios[round] = done.millis(99) / done.millis(50);
            on.city().settle();
        }
        on.report()
                .atMost(
                        number,
                        "p99 / p50, 8 clients: " + work.name(),
                        Report.median(ratios),
                        5,
                        3,
                        "p50 %s ms".formatted(Report.text(Report.median(millis))));
    }
}
