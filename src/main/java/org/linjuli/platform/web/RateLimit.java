package org.linjuli.platform.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A bucket for each who asks. Who has not asked for longest is forgotten first, so that strangers cannot fill the memory. */
class RateLimit {

    private final int perMinute;
    private final int burst;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    RateLimit(int perMinute, int burst, int remembered, Clock clock) {
        this.perMinute = perMinute;
        this.burst = burst;
        this.time = new ByClock(clock);
        this.buckets = new Recent(remembered);
    }

    /** Takes one of what the caller may ask; otherwise says how long to wait, and zero when there is nothing to wait for. */
    Duration take(String caller) {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(bucket(caller).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    caller,
                    unknown -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private static class Recent extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
        }
    }

    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
