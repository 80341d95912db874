package org.linjuli.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets all followers of time lines work, each on a thread of its own, on however many nodes there are. */
@Service
@EnableConfigurationProperties(FollowerProperties.class)
public class Followers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    /** A transaction that keeps entries from being settled usually ends within milliseconds. */
    private static final Duration UNTIL_SETTLED = Duration.ofMillis(20);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final List<Following<?>> followings = new ArrayList<>();
    private final Map<String, List<Bell>> bells = new HashMap<>();
    private final Map<String, Bell> bellOf = new HashMap<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final FollowerProperties properties;
    private volatile boolean running;

    Followers(
            ObjectProvider<Follower<?>> followers,
            FollowerRows rows,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            FollowerProperties properties) {
        this.properties = properties;
        var watermarks = new HashMap<String, Watermark>();
        followers.orderedStream().forEach(follower -> {
            var feed = follower.feed();
            var watermark = watermarks.computeIfAbsent(feed.name(), name -> new Watermark(jdbc, feed));
            var bell = new Bell();
            followings.add(new Following<>(follower, watermark, rows, transaction, clock));
            bellOf.put(follower.name(), bell);
            bells.computeIfAbsent(feed.name(), name -> new ArrayList<>()).add(bell);
        });
    }

    /** Says that something was written to a time line. Costs nothing worth counting; losing it costs a second. */
    public void wake(String feed) {
        for (var bell : bells.getOrDefault(feed, List.of())) {
            bell.ring();
        }
    }

    /** Takes everything that is settled now, in the caller's thread: after a bulk load, and in tests. */
    public void catchUp() {
        for (var following : followings) {
            following.introduce();
            while (following.step()) {
                LOG.trace("{} goes on", following.name());
            }
        }
    }

    /** Gives a parked entry to its follower once more; false when there is none. */
    public boolean again(String follower, long seq) {
        return followings.stream()
                .filter(following -> following.name().equals(follower))
                .anyMatch(following -> following.again(seq));
    }

    List<Following<?>> all() {
        return List.copyOf(followings);
    }

    @Override
    public void start() {
        if (!properties.enabled()) {
            return;
        }
        running = true;
        followings.forEach(following -> threads.add(
                Thread.ofVirtual().name("follower " + following.name()).start(() -> work(following))));
    }

    private void work(Following<?> following) {
        var bell = bellOf.get(following.name());
        try {
            while (running) {
                var pause = turn(following);
                if (bell != null && pause.isPositive()) {
                    bell.await(pause);
                }
                Thread.sleep(properties.gather());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Works until there is nothing to take; answers for how long there won't be. */
    private Duration turn(Following<?> following) {
        try {
            following.introduce();
            boolean more = true;
            while (running && more) {
                more = following.step();
            }
            return following.isWaitingToSettle() ? UNTIL_SETTLED : properties.lookEvery();
        } catch (RuntimeException failure) {
            // The last boundary of this thread: whatever happened, it has to look again.
            if (running) {
                LOG.warn("{} could not look at its time line", following.name(), failure);
            }
            return properties.lookEvery();
        }
    }

    @Override
    public void stop() {
        running = false;
        bellOf.values().forEach(Bell::ring);
        try {
            for (var thread : threads) {
                thread.join(LONGEST_STOP);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
