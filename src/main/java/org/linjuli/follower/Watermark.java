package org.linjuli.follower;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells up to which number a time line is settled: no transaction that is still running can add an entry below.
 *
 * <p>Numbers are drawn before they are committed, so a reader that takes whatever it sees skips the entry of a
 * slower transaction for ever. Nor is it enough that the writer of an entry is older than every running transaction: a
 * transaction may be old and yet have drawn its number late. Therefore: look at the highest number that is seen, then
 * draw a transaction id; every transaction that has drawn a lower number has a lower id, and when all of those have
 * ended, everything up to that number is settled.
 */
final class Watermark {

    private final JdbcClient jdbc;
    private final Feed<?> feed;
    private long settled;
    private long pending;
    private long pendingUntil;

    Watermark(JdbcClient jdbc, Feed<?> feed) {
        this.jdbc = jdbc;
        this.feed = feed;
    }

    /** Looks again, and answers how far the time line is settled now. Call it outside a transaction. */
    synchronized long settled() {
        if (pending == settled) {
            look();
        }
        settlePending();
        return settled;
    }

    /** Whether something has been seen that is not settled yet. */
    synchronized boolean isWaiting() {
        return pending > settled;
    }

    private void look() {
        long top = feed.top();
        if (top > settled) {
            pending = top;
            pendingUntil = jdbc.sql("select pg_current_xact_id()::text::bigint")
                    .query(Long.class)
                    .single();
        }
    }

    private void settlePending() {
        if (pending > settled && oldestRunning() >= pendingUntil) {
            settled = pending;
        }
    }

    private long oldestRunning() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }
}
