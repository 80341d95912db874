package org.linjuli.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Remembers what was read for a few seconds. What is forgotten stays forgotten: a read that began before the
 * forgetting leaves nothing behind, because it looks at the count of forgettings again after it has stored.
 */
final class NearCache<K, V> {

    private record Entry<V>(V value, Instant until) {}

    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final AtomicLong forgettings = new AtomicLong();
    private final Clock clock;
    private final Duration keep;
    private final int most;

    NearCache(Clock clock, Duration keep, int most) {
        this.clock = clock;
        this.keep = keep;
        this.most = most;
    }

    Optional<V> get(K key, Function<K, Optional<V>> read) {
        var known = entries.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Optional.of(known.value());
        }
        long before = forgettings.get();
        var value = read.apply(key);
        if (value.isEmpty()) {
            entries.remove(key);
            return value;
        }
        makeRoom();
        var entry = new Entry<>(value.get(), clock.instant().plus(keep));
        entries.put(key, entry);
        if (forgettings.get() != before) {
            entries.remove(key, entry);
        }
        return value;
    }

    void forget(K key) {
        forgettings.incrementAndGet();
        entries.remove(key);
    }

    void forgetIf(Predicate<V> which) {
        forgettings.incrementAndGet();
        entries.values().removeIf(entry -> which.test(entry.value()));
    }

    int size() {
        return entries.size();
    }

    private void makeRoom() {
        if (entries.size() < most) {
            return;
        }
        var now = clock.instant();
        entries.values().removeIf(entry -> !now.isBefore(entry.until()));
        if (entries.size() >= most) {
            entries.clear();
        }
    }
}
