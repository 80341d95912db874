package org.linjuli.bench;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Lets clients work on a server for a while, and counts. */
final class Load {

    private static final long SECOND = 1_000_000_000L;
    private static final AtomicLong SEED = new AtomicLong(350_181);

    /**
     * What came of it.
     *
     * @param perSecond how many were done in a second
     * @param latency in nanoseconds
     */
    record Result(double perSecond, Histogram latency, long failures) {

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** How long a client waits for its turn, if at all, and since when its patience counts. */
    @FunctionalInterface
    private interface Turn {
        /** The nanosecond from which the next request counts; negative when there is none. */
        long next();
    }

    private Load() {}

    /** Each client sends its next request when it has the answer to the last. */
    static Result closed(int port, int clients, int seconds, Work work) {
        long end = System.nanoTime() + seconds * SECOND;
        return together(port, clients, work, () -> {
            long now = System.nanoTime();
            return now < end ? now : -1;
        });
    }

    /** Requests come at a steady rate, whether or not the last ones were answered; waiting counts as latency. */
    static Result open(int port, int connections, int seconds, int rate, Work work) {
        long start = System.nanoTime() + SECOND / 10;
        var tickets = new AtomicLong();
        return together(port, connections, work, () -> {
            long ticket = tickets.getAndIncrement();
            if (ticket >= (long) rate * seconds) {
                return -1;
            }
            long at = start + ticket * SECOND / rate;
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return at;
        });
    }

    private static Result together(int port, int clients, Work work, Turn turn) {
        long started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> one(port, work, turn)))
                    .toList();
            var all = new Histogram(3);
            long failures = 0;
            for (var result : running) {
                var part = await(result);
                all.add(part.latency());
                failures += part.failures();
            }
            return new Result(all.getTotalCount() * (double) SECOND / (System.nanoTime() - started), all, failures);
        }
    }

    private static Result one(int port, Work work, Turn turn) throws IOException {
        var random = new SplittableRandom(SEED.getAndIncrement());
        var latency = new Histogram(3);
        long failures = 0;
        try (var wire = new Wire(port)) {
            for (long from = turn.next(); from >= 0; from = turn.next()) {
                var answer = wire.exchange(work.next().request(random));
                if (answer.status() == work.wanted() || (work.wanted() == 0 && answer.status() < 300)) {
                    latency.recordValue(System.nanoTime() - from);
                } else if (failures++ == 0) {
                    System.err.println(work.name() + ": " + answer.status() + " " + answer.text());
                }
            }
        }
        return new Result(0, latency, failures);
    }

    private static Result await(Future<Result> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client broke off", e.getCause());
        }
    }
}
