package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.MovableClock;

class NearCacheTests {

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-03-02T04:00:00Z"));
    private final NearCache<String, String> cache = new NearCache<>(clock, Duration.ofSeconds(5), 100);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void whatWasReadIsKeptForSeconds() {
        look("a");
        clock.advance(Duration.ofSeconds(4));
        look("a");
        assertThat(reads).hasValue(1);

        clock.advance(Duration.ofSeconds(1));
        look("a");
        assertThat(reads).hasValue(2);
    }

    @Test
    void whatIsNotThereIsAskedForAgain() {
        cache.get("nobody", key -> missing());
        cache.get("nobody", key -> missing());

        assertThat(reads).hasValue(2);
    }

    @Test
    void whatWasForgottenWhileItWasReadIsNotKept() {
        cache.get("a", key -> {
            cache.forget("a");
            return Optional.of("old");
        });

        assertThat(look("a")).contains("value of a");
    }

    @Test
    void forgettingByValueReachesEveryKey() {
        look("a");
        look("b");

        cache.forgetIf(value -> value.endsWith("a"));
        look("a");
        look("b");

        assertThat(reads).hasValue(3);
    }

    @Test
    void aFloodOfKeysDoesNotFillTheMemory() {
        for (int n = 0; n < 1_000; n++) {
            look("key " + n);
        }

        assertThat(cache.size()).isLessThanOrEqualTo(100);
    }

    private Optional<String> look(String key) {
        return cache.get(key, wanted -> {
            reads.incrementAndGet();
            return Optional.of("value of " + wanted);
        });
    }

    private Optional<String> missing() {
        reads.incrementAndGet();
        return Optional.empty();
    }
}
