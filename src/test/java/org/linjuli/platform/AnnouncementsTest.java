package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class AnnouncementsTest {

    private static final String TOPIC = "test";

    private final DatabaseAddress address = TestPostgres.freshAddress();
    private final AnotherNode here = new AnotherNode(address);
    private final AnotherNode there = new AnotherNode(address);
    private final List<String> heardHere = new CopyOnWriteArrayList<>();
    private final List<String> heardThere = new CopyOnWriteArrayList<>();
    private final AtomicInteger missedThere = new AtomicInteger();

    @BeforeEach
    void bothHear() {
        here.announcements().hear(TOPIC, heardHere::add, () -> {});
        there.announcements().hear(TOPIC, heardThere::add, missedThere::incrementAndGet);
        there.listening();
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
    }

    @Test
    void aChangeOnOneNodeIsHeardOnTheOther() {
        announce("a bridge", "a road");

        await().untilAsserted(() -> assertThat(heardThere).containsExactly("a bridge", "a road"));
    }

    @Test
    void thisNodeKnowsBeforeTheCallerHasItsAnswer() {
        announce("a bridge", "a bridge");

        assertThat(heardHere).containsExactly("a bridge");
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        here.transaction().executeWithoutResult(status -> {
            here.announcements().announce(TOPIC, "a tower");
            status.setRollbackOnly();
        });
        announce("a bridge");

        await().until(() -> !heardThere.isEmpty());
        assertThat(heardThere).containsExactly("a bridge");
        assertThat(heardHere).containsExactly("a bridge");
    }

    @Test
    void nothingIsToldBeforeTheCommit() {
        here.transaction().executeWithoutResult(status -> {
            here.announcements().announce(TOPIC, "a bridge");
            announceThere("a road");
            await().until(() -> !heardThere.isEmpty());

            assertThat(heardThere).containsOnly("a road");
            assertThat(heardHere).isEmpty();
        });

        await().until(() -> heardThere.contains("a bridge"));
    }

    @Test
    void withoutATransactionThereIsNothingToTell() {
        assertThatIllegalStateException().isThrownBy(() -> here.announcements().announce(TOPIC, "a bridge"));

        announce("a road");
        await().until(() -> !heardThere.isEmpty());
        assertThat(heardThere).containsExactly("a road");
    }

    @Test
    void aNodeThatCouldNotListenTakesOverWhateverThereIs() {
        int before = missedThere.get();

        there.jdbc().sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and query ilike 'listen%'
                        """).query(row -> {});

        await().until(() -> missedThere.get() > before);
        announce("a bridge");
        await().until(() -> heardThere.contains("a bridge"));
    }

    @Test
    void whatCannotBeTakenOverAtFirstIsTakenOverLater() {
        var broken = new AtomicBoolean(true);
        var value = new AtomicInteger(1);
        var memory = there.announcements().remember("number", () -> {
            if (value.get() == 2 && broken.getAndSet(false)) {
                throw new IllegalStateException("not now");
            }
            return value.get();
        });
        assertThat(memory.now()).isEqualTo(1);

        value.set(2);
        here.transaction().executeWithoutResult(status -> here.announcements().announce("number", ""));

        await().until(() -> memory.now() == 2);
        assertThat(broken).isFalse();
    }

    @Test
    void aFailureToTakeOverDoesNotUndoTheAnswerOfWhoMadeTheChange() {
        here.announcements()
                .hear(
                        "broken",
                        what -> {
                            throw new IllegalStateException("not now");
                        },
                        () -> {});

        here.transaction().executeWithoutResult(status -> {
            here.announcements().announce("broken", "");
            here.announcements().announce(TOPIC, "a bridge");
        });

        assertThat(heardHere).containsExactly("a bridge");
    }

    @Test
    void whatCouldNotBeReadIsReadWhenItIsAskedForAgain() {
        var broken = new AtomicBoolean(true);
        var memory = here.announcements().remember("number", () -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("not now");
            }
            return 1;
        });

        assertThatThrownBy(memory::now).hasRootCauseMessage("not now");
        assertThat(memory.now()).isEqualTo(1);
    }

    @Test
    void whatIsStillSoIsNotReadAgain() {
        var reads = new AtomicInteger();
        var number = new AtomicInteger(1);
        var memory = here.announcements()
                .remember(
                        "number",
                        () -> {
                            reads.incrementAndGet();
                            return number.get();
                        },
                        known -> known == number.get());

        memory.renew();
        assertThat(reads).as("nobody has asked yet").hasValue(0);
        assertThat(memory.now()).isEqualTo(1);
        memory.renew();
        assertThat(reads).hasValue(1);
        number.set(2);
        here.transaction().executeWithoutResult(status -> memory.changed());

        assertThat(memory.now()).isEqualTo(2);
        assertThat(reads).hasValue(2);
    }

    @Test
    void aTopicHasOneHearer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> here.announcements().hear(TOPIC, heardHere::add, () -> {}))
                .withMessageContaining(TOPIC);
    }

    private void announce(String... what) {
        here.transaction()
                .executeWithoutResult(status ->
                        List.of(what).forEach(one -> here.announcements().announce(TOPIC, one)));
    }

    private void announceThere(String what) {
        there.transaction().executeWithoutResult(status -> there.announcements().announce(TOPIC, what));
    }
}
