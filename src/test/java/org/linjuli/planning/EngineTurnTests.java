package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.ProblemException;

class EngineTurnTests {

    @Test
    void whoHasWaitedTooLongIsAskedToComeAgainAndTheNextFindsItFree() throws Exception {
        var turn = new EngineTurn(Duration.ofMillis(50));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = others.submit(() -> turn.take(() -> {
                begun.countDown();
                await(end);
                return "theirs";
            }));
            begun.await();

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> turn.take(() -> "mine"))
                    .extracting(ProblemException::problem)
                    .isEqualTo(PlanningProblem.ENGINE_BUSY);

            end.countDown();
            assertThat(other.get()).isEqualTo("theirs");
            assertThat(turn.take(() -> "mine")).isEqualTo("mine");
        }
    }

    @Test
    void whoFailsLeavesItFree() {
        var turn = new EngineTurn(Duration.ZERO);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> turn.take(() -> {
                    throw PlanningProblem.NOTHING_TO_WALK.now();
                }));

        assertThat(turn.take(() -> "mine")).isEqualTo("mine");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
