package org.linjuli.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node of the program what has changed, so that what it remembers of the database is no longer so: this
 * node after the commit and before whoever made the change gets an answer, the others as soon as they hear of it. What
 * is rolled back is told to nobody.
 *
 * <p>An announcement may arrive twice. It makes commits of the whole database that announce something wait for each
 * other: not for what happens all the time.
 */
public class Announcements {

    static final String CHANNEL = "linjuli";

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);

    private final JdbcClient jdbc;
    private final Map<String, Hearer> hearers = new ConcurrentHashMap<>();
    private final List<Memory<?>> memories = new CopyOnWriteArrayList<>();

    private record Hearer(Consumer<String> hear, Runnable missed) {}

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who takes over what is announced under a topic.
     *
     * @param topic one word, the same on every node
     * @param hear takes a change over
     * @param missed takes over whatever there may be: this node could not listen for a while
     */
    public void hear(String topic, Consumer<String> hear, Runnable missed) {
        if (hearers.putIfAbsent(topic, new Hearer(hear, missed)) != null) {
            throw new IllegalStateException("Somebody hears " + topic + " already");
        }
    }

    /** Reads something from the database and remembers it until a change of it is announced. */
    public <T> Memory<T> remember(String topic, Supplier<T> read) {
        return remember(topic, read, known -> false);
    }

    /** The same for what takes long to read, where it is easily seen that it is still so. */
    public <T> Memory<T> remember(String topic, Supplier<T> read, Predicate<T> isStillSo) {
        var memory = new Memory<>(() -> announce(topic, ""), read, isStillSo);
        hear(topic, what -> memory.renew(), memory::renew);
        memories.add(memory);
        return memory;
    }

    /** To be called in the transaction of the change; the same twice in one transaction is told once. */
    public void announce(String topic, String what) {
        TransactionSynchronizationManager.registerSynchronization(new OnThisNode(this, topic, what));
        jdbc.sql("select pg_notify(:channel, :said)")
                .param("channel", CHANNEL)
                .param("said", topic + " " + what)
                .query(row -> {});
    }

    /** What a node said, this one or another. */
    void heard(String said) {
        int end = said.indexOf(' ');
        tell(said.substring(0, end), said.substring(end + 1));
    }

    /** Reads what nobody has asked for while the program started. */
    void readAhead() {
        memories.forEach(Memory::begin);
    }

    void missed() {
        hearers.values().forEach(hearer -> hearer.missed().run());
    }

    private void tell(String topic, String what) {
        var hearer = hearers.get(topic);
        if (hearer != null) {
            hearer.hear().accept(what);
        }
    }

    /** A record, because a transaction keeps equal ones once. First of all, so that whoever is told next asks a memory that knows. */
    private record OnThisNode(Announcements by, String topic, String what) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            try {
                by.tell(topic, what);
            } catch (RuntimeException failure) {
                // The change is made, and has to be answered so; this node hears of it again from the database.
                log.warn("A change of {} could not be taken over at once: {}", topic, failure.toString());
            }
        }
    }
}
