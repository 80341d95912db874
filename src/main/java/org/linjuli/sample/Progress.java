package org.linjuli.sample;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Shows on the console how far a part of the sample city has come. */
public final class Progress {

    private static final int STEP = 20;

    private final PrintStream console;
    private final String title;
    private final long started = System.nanoTime();
    private long expected = 1;
    private long done;
    private long shown;

    Progress(PrintStream console, String title) {
        this.console = console;
        this.title = title;
    }

    /** How many rows, or whatever is counted, there will be. */
    public void expect(long rows) {
        expected = Math.max(1, rows);
    }

    public void add(long rows) {
        done += rows;
        long percent = 100 * done / expected;
        if (percent >= shown + STEP && percent < 100) {
            shown = percent - percent % STEP;
            show(shown);
        }
    }

    void finish() {
        show(100);
    }

    private void show(long percent) {
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) / 1000.0;
        console.printf("  %s %3d %% %6.1f s%n", title, percent, seconds);
    }
}
