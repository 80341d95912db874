package org.linjuli.bench;

/** Bar 16: the water fails in half of the city. */
final class EventBar {

    private static final int CONNECTIONS = 32;
    private static final int MINUTE = 60;

    private final Bench.Ground on;

    EventBar(Bench.Ground on) {
        this.on = on;
    }

    void measure() {
        if (!on.options().wants(16)) {
            return;
        }
        var work = on.people().massEvent();
        Load.closed(on.city().port(), CONNECTIONS, on.options().warm(), work);
        on.city().settle();
        var done = Load.open(on.city().port(), CONNECTIONS, MINUTE, on.options().rate(), work);
        on.report()
                .atMost(
                        "16",
                        "mass event of %,d a second for a minute: p99 in ms"
                                .formatted(on.options().rate()),
                        done.millis(99),
                        100,
                        30,
                        "%.0f a second, p50 %.1f, worst %.0f ms, %d failures"
                                .formatted(done.perSecond(), done.millis(50), done.millis(100), done.failures()));
    }
}
