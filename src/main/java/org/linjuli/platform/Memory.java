package org.linjuli.platform;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was read from the database, held in memory and swapped whole when it has changed, on every node. Readers are
 * never kept waiting, but for who asks before the first reading has ended.
 *
 * @param <T> never changed itself
 */
public final class Memory<T> {

    private final Runnable announcement;
    private final Supplier<T> read;
    private final Predicate<T> isStillSo;
    private volatile CompletableFuture<T> known;

    Memory(Runnable announcement, Supplier<T> read, Predicate<T> isStillSo) {
        this.announcement = announcement;
        this.read = read;
        this.isStillSo = isStillSo;
        this.known = CompletableFuture.supplyAsync(read, Thread::startVirtualThread);
    }

    public T now() {
        return known.join();
    }

    /** To be called in the transaction of a change, so that all nodes read anew once it is committed. */
    public void changed() {
        announcement.run();
    }

    /** Reads anew, on this node only. One at a time, so that an earlier reading never replaces a later one. */
    public synchronized void renew() {
        if (known.isCompletedExceptionally() || !isStillSo.test(known.join())) {
            known = CompletableFuture.completedFuture(read.get());
        }
    }
}
