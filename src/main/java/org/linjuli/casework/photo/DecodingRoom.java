package org.linjuli.casework.photo;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The memory that decoding may take at one time, however many people upload at once. A picture that needs more than all
 * of it is decoded alone.
 */
final class DecodingRoom {

    private static final int MEGABYTE = 1 << 20;

    private final int size;
    private final Semaphore free;
    private final Duration patience;

    DecodingRoom(long bytes, Duration patience) {
        this.size = Math.clamp(bytes / MEGABYTE, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(size, true);
        this.patience = patience;
    }

    <T> T with(long bytes, Supplier<T> work) {
        int share = Math.clamp(bytes / MEGABYTE + 1, 1, size);
        enter(share);
        try {
            return work.get();
        } finally {
            free.release(share);
        }
    }

    private void enter(int share) {
        try {
            if (!free.tryAcquire(share, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw PhotoProblem.TOO_MANY_UPLOADS.now();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PhotoProblem.TOO_MANY_UPLOADS.now();
        }
    }
}
