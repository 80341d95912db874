package org.linjuli.follower;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One follower at its work: takes what is settled, batch by batch, and gets past what it cannot take. */
final class Following<E extends Feed.Entry> implements Work {

    /** An entry that fails this often in a row is parked. */
    static final int MOST_FAILURES = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Follower<E> follower;
    private final Watermark watermark;
    private final FollowerRows rows;
    private final TransactionTemplate transaction;

    /** What this node knows to be done, so that it needs no transaction to see that there is nothing new. */
    private volatile long done = -1;

    Following(Follower<E> follower, Watermark watermark, FollowerRows rows, TransactionTemplate transaction) {
        this.follower = follower;
        this.watermark = watermark;
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return follower.name();
    }

    @Override
    public Feed<E> feed() {
        return follower.feed();
    }

    @Override
    public boolean isWaitingToSettle() {
        return watermark.isWaiting();
    }

    /**
     * Finds its place: at the first time the beginning, or only what comes from now on. Later, where it was, which may
     * be further back than this node remembers when the database has crashed meanwhile.
     */
    @Override
    public void introduce() {
        done = rows.introduce(
                follower.name(), follower.readsThePast() ? 0 : follower.feed().top());
    }

    @Override
    public boolean step() {
        long upTo = watermark.settled();
        if (upTo <= done) {
            return false;
        }
        var batch = new Batch<E>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> take(upTo, follower.most(), batch)));
        } catch (RuntimeException failure) {
            if (batch.entries.isEmpty()) {
                throw failure;
            }
            return batch.entries.size() == 1 ? stumbled(batch.entries.getFirst(), failure) : oneByOne(upTo, batch);
        }
    }

    /** What a transaction was about to take, for when it fails. */
    private static final class Batch<E> {
        private List<E> entries = List.of();
    }

    private boolean take(long upTo, int most, Batch<E> batch) {
        var standing = rows.take(follower.name());
        if (standing.isEmpty()) {
            return false;
        }
        if (standing.get().position() >= upTo) {
            done = standing.get().position();
            return false;
        }
        if (upTo - standing.get().position() >= follower.leapsFrom()) {
            follower.leap(upTo);
            rows.move(follower.name(), upTo);
            return false;
        }
        int limit = standing.get().failures() > 0 ? 1 : most;
        var entries = follower.feed().entries(standing.get().position(), upTo, limit);
        if (!entries.isEmpty()) {
            batch.entries = entries;
            follower.follow(entries);
        }
        boolean isFull = entries.size() == limit;
        rows.move(follower.name(), isFull ? entries.getLast().seq() : upTo);
        return isFull;
    }

    /** A batch failed: everything before the entry that fails is taken, and that entry is tried again later. */
    private boolean oneByOne(long upTo, Batch<E> failed) {
        for (int n = 0; n < failed.entries.size(); n++) {
            var batch = new Batch<E>();
            try {
                transaction.executeWithoutResult(status -> take(upTo, 1, batch));
            } catch (RuntimeException failure) {
                if (batch.entries.isEmpty()) {
                    throw failure;
                }
                return stumbled(batch.entries.getFirst(), failure);
            }
        }
        return true;
    }

    private boolean stumbled(E entry, RuntimeException failure) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var standing = rows.take(follower.name());
            if (standing.isEmpty() || standing.get().position() >= entry.seq()) {
                return false;
            }
            int failures = standing.get().failures() + 1;
            if (failures < MOST_FAILURES) {
                rows.failed(follower.name(), FIRST_PAUSE.multipliedBy(1L << (failures - 1)));
                return false;
            }
            LOG.error("{} cannot take entry {} and parks it: {}", follower.name(), entry.seq(), kinds(failure));
            rows.park(follower.name(), entry.seq(), kinds(failure));
            rows.move(follower.name(), entry.seq());
            return true;
        }));
    }

    /** What went wrong, without the words of the failure, which may quote somebody. */
    private static String kinds(Throwable failure) {
        var kinds = new StringBuilder();
        for (var cause = failure; cause != null && kinds.length() < 300; cause = cause.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            var trace = cause.getStackTrace();
            if (trace.length > 0) {
                kinds.append(" at ").append(trace[0].getClassName()).append(':').append(trace[0].getLineNumber());
            }
        }
        return kinds.toString();
    }

    /** Tries a parked entry once more; false when it is not parked. */
    boolean again(long seq) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!rows.unpark(follower.name(), seq)) {
                return false;
            }
            follower.follow(follower.feed().entries(seq - 1, seq, 1));
            return true;
        }));
    }
}
