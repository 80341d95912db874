package org.linjuli.platform;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the database, held in memory and swapped whole when it has changed, on every node. It is read
 * when somebody asks first, at the latest when the program has started: what the first page does not need must not keep
 * it waiting. Readers are never kept waiting, but for who asks before the first reading has ended.
 *
 * @param <T> never changed itself
 */
public final class Memory<T> {

    private final Runnable announcement;
    private final Supplier<T> read;
    private final Predicate<T> isStillSo;
    private volatile @Nullable CompletableFuture<T> known;

    Memory(Runnable announcement, Supplier<T> read, Predicate<T> isStillSo) {
        this.announcement = announcement;
        this.read = read;
        this.isStillSo = isStillSo;
    }

    public T now() {
        return asked().join();
    }

    /** Reads for those who will ask, unless somebody has asked already. */
    void begin() {
        var unused = asked();
    }

    private CompletableFuture<T> asked() {
        var reading = known;
        return reading == null || reading.isCompletedExceptionally() ? first() : reading;
    }

    private synchronized CompletableFuture<T> first() {
        var reading = known;
        if (reading == null || reading.isCompletedExceptionally()) {
            reading = CompletableFuture.supplyAsync(read, Thread::startVirtualThread);
            known = reading;
        }
        return reading;
    }

    /** To be called in the transaction of a change, so that all nodes read anew once it is committed. */
    public void changed() {
        announcement.run();
    }

    /** Reads anew, on this node only. One at a time, so that an earlier reading never replaces a later one. */
    public synchronized void renew() {
        var reading = known;
        if (reading != null && (reading.isCompletedExceptionally() || !isStillSo.test(reading.join()))) {
            known = CompletableFuture.completedFuture(read.get());
        }
    }
}
