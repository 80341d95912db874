package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Bars 5, 6 and 9: what it costs to look at lists and at one request. */
final class ReadingBars {

    private static final int FAR = 499;

    private final Bench.Ground on;

    ReadingBars(Bench.Ground on) {
        this.on = on;
    }

    void measure() {
        if (on.options().wants(5)) {
            beside("5a", on.people().lists(), "list.sql", .15, .22);
            beside("5b", on.people().listsNewest(), "list.sql", .15, .22);
        }
        if (on.options().wants(6)) {
            beside("6", on.people().opens(), "one.sql", .15, .25);
        }
        if (on.options().wants(9)) {
            farPage();
        }
    }

    private void beside(String number, Work work, String script, double must, double aim) {
        Load.closed(on.city().port(), 8, on.options().warm(), work);
        var rounds = Rounds.of(
                on.options().rounds(),
                () -> Load.closed(on.city().port(), 8, on.options().seconds(), work)
                        .perSecond(),
                () -> on.floor().perSecond(script, 8, on.options().seconds()));
        on.report()
                .atLeast(
                        number,
                        work.name() + " / pgbench, 8 clients",
                        rounds.ratio(),
                        must,
                        aim,
                        rounds.detail("a second"));
    }

    private void farPage() {
        try (var wire = new Wire(on.city().port())) {
            var first = on.people().page("");
            var far = on.people().page(on.people().cursorAfter(FAR, wire));
            Load.closed(on.city().port(), 1, on.options().seconds(), first);
            Load.closed(on.city().port(), 1, on.options().seconds(), far);
            var rounds = Rounds.of(
                    on.options().rounds(),
                    () -> Load.closed(on.city().port(), 1, on.options().seconds(), far)
                            .millis(50),
                    () -> Load.closed(on.city().port(), 1, on.options().seconds(), first)
                            .millis(50));
            on.report()
                    .atMost(
                            "9",
                            "page 500 / page 1 of the city's list",
                            rounds.ratio(),
                            1.3,
                            1.1,
                            rounds.detail("ms, p50"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
