package org.linjuli.follower;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linjuli.shared.Asker;
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

    /** However much is written, following it takes no more than a tenth of the time; what waits is taken together then. */
    private static final int RESTS = 9;

    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final List<Following<?>> followings = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final Map<String, List<Bell>> bells = new HashMap<>();
    private final Map<String, Bell> bellOf = new HashMap<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final FollowerProperties properties;
    private volatile boolean running;

    Followers(
            ObjectProvider<Follower<?>> followers,
            ObjectProvider<Onlooker<?>> onlookers,
            FollowerRows rows,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            FollowerProperties properties) {
        this.properties = properties;
        var watermarks = new HashMap<String, Watermark>();
        followers
                .orderedStream()
                .forEach(follower -> followings.add(
                        new Following<>(follower, watermarkOf(follower.feed(), watermarks, jdbc), rows, transaction)));
        works.addAll(followings);
        onlookers
                .orderedStream()
                .forEach(onlooker ->
                        works.add(new Watching<>(onlooker, watermarkOf(onlooker.feed(), watermarks, jdbc))));
        for (var work : works) {
            var bell = new Bell();
            bellOf.put(work.name(), bell);
            bells.computeIfAbsent(work.feed().name(), name -> new ArrayList<>()).add(bell);
        }
    }

    private static Watermark watermarkOf(Feed<?> feed, Map<String, Watermark> known, JdbcClient jdbc) {
        return known.computeIfAbsent(feed.name(), name -> new Watermark(jdbc, feed));
    }

    /** Says that something was written to a time line. Costs nothing worth counting; losing it costs a second. */
    public void wake(String feed) {
        for (var bell : bells.getOrDefault(feed, List.of())) {
            bell.ring();
        }
    }

    /** Takes everything that is settled now, in the caller's thread: after a bulk load, and in tests. */
    public void catchUp() {
        Asker.PRODUCT.run(this::takeAll);
    }

    private void takeAll() {
        for (var work : works) {
            work.introduce();
            while (work.step()) {
                LOG.trace("{} goes on", work.name());
            }
        }
    }

    /** Gives a parked entry to its follower once more; false when there is none. */
    public boolean again(String follower, long seq) {
        return Asker.PRODUCT.ask(() -> followings.stream()
                .filter(following -> following.name().equals(follower))
                .anyMatch(following -> following.again(seq)));
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
        works.forEach(work -> threads.add(
                Thread.ofVirtual().name("follower " + work.name()).start(() -> Asker.PRODUCT.run(() -> turns(work)))));
    }

    private void turns(Work work) {
        var bell = bellOf.get(work.name());
        try {
            while (running) {
                long began = System.nanoTime();
                var pause = turn(work);
                var rest = restAfter(Duration.ofNanos(System.nanoTime() - began), properties.gather());
                if (bell != null && pause.isPositive()) {
                    bell.await(pause);
                }
                Thread.sleep(rest);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long a follower rests after a turn that took so long, before it looks for more. */
    static Duration restAfter(Duration turn, Duration gather) {
        var rest = turn.multipliedBy(RESTS);
        if (rest.compareTo(LONGEST_REST) > 0) {
            return LONGEST_REST;
        }
        return rest.compareTo(gather) > 0 ? rest : gather;
    }

    /** Works until there is nothing to take; answers for how long there won't be. */
    private Duration turn(Work work) {
        try {
            work.introduce();
            boolean more = true;
            while (running && more) {
                more = work.step();
            }
            return work.isWaitingToSettle() ? UNTIL_SETTLED : properties.lookEvery();
        } catch (RuntimeException failure) {
            // The last boundary of this thread: whatever happened, it has to look again.
            if (running) {
                LOG.warn("{} could not look at its time line", work.name(), failure);
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
