package org.linjuli.planning;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is at the engines that answer while somebody waits: each takes a whole processor, so one reckons at a time.
 * Who has waited for some seconds is asked to come again.
 */
@Component
class EngineTurn {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    EngineTurn() {
        this(PATIENCE);
    }

    EngineTurn(Duration patience) {
        this.patience = patience;
    }

    /** Does it when it is its turn, or refuses as {@code ENGINE_BUSY}. */
    <T> T take(Supplier<T> work) {
        if (!comes()) {
            throw PlanningProblem.ENGINE_BUSY.because("有人正在计算，请过几秒再试");
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean comes() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
