package org.linjuli.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.FreshDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A follower takes every entry once and in order, whatever the transactions that write them do. */
class FollowersTests {

    private record Line(long seq, String word) implements Feed.Entry {}

    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private Instant now = Instant.parse("2026-11-23T04:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneId.of("Asia/Shanghai"));
    private final Feed<Line> lines = new Lines();
    private final Keeper keeper = new Keeper();
    private final Followers followers = node(keeper);

    @BeforeEach
    void aTimeLine() {
        database.asOwner().sql("""
                create table lifecycle.line (seq bigint generated always as identity primary key, word text not null)
                """).update();
        database.asOwner()
                .sql("create table lifecycle.kept (seq bigint not null, word text not null)")
                .update();
    }

    @AfterEach
    void close() {
        followers.stop();
        database.close();
    }

    @Test
    void anEntryThatIsCommittedLateIsNotSkipped() throws Exception {
        try (var slow = begin();
                var fast = begin()) {
            write(slow, "first");
            write(fast, "second");
            fast.commit();
            followers.catchUp();
            var before = kept();
            slow.commit();
            followers.catchUp();

            assertThat(before).isEmpty();
            assertThat(kept()).containsExactly("first", "second");
        }
    }

    @Test
    void whoIsFarBehindMayLeapAndThenTakesEntriesOneByOne() throws Exception {
        keeper.leapsFrom = 3;
        try (var writer = begin()) {
            for (var word : List.of("first", "second", "third")) {
                write(writer, word);
            }
            writer.commit();
            followers.catchUp();
            write(writer, "fourth");
            writer.commit();
            followers.catchUp();
        }

        assertThat(kept()).containsExactly("leapt", "fourth");
    }

    @Test
    void anOldTransactionThatWritesLateMakesNobodySkipAYoungerOne() throws Exception {
        try (var old = begin();
                var young = begin()) {
            drawId(old);
            write(young, "first");
            write(old, "second");
            old.commit();
            followers.catchUp();
            var before = kept();
            young.commit();
            followers.catchUp();

            assertThat(before).isEmpty();
            assertThat(kept()).containsExactly("first", "second");
        }
    }

    @Test
    void aReaderThatTakesWhatItSeesSkips() throws Exception {
        try (var slow = begin();
                var fast = begin()) {
            write(slow, "first");
            write(fast, "second");
            fast.commit();
            long position = lines.entries(0, lines.top(), 10).getLast().seq();
            slow.commit();

            assertThat(lines.entries(position, lines.top(), 10)).isEmpty();
        }
    }

    @Test
    void nothingIsLostOrTakenTwiceUnderManyWritersOnTwoNodes() throws Exception {
        var other = node(new Keeper());
        followers.start();
        other.start();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.invokeAll(Collections.nCopies(6, Executors.callable(this::writeManyInOddOrder)));
        }
        long written = jdbc.sql("select count(*) from lifecycle.line")
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(30)).until(() -> kept().size() >= written);
        other.stop();

        assertThat(jdbc.sql("select seq from lifecycle.kept order by seq")
                        .query(Long.class)
                        .list())
                .isEqualTo(jdbc.sql("select seq from lifecycle.line order by seq")
                        .query(Long.class)
                        .list());
    }

    @Test
    void whatFailsHalfWayIsUndoneAndTakenAgain() {
        write("a");
        write("b");
        keeper.failAfterWriting = true;

        followers.catchUp();
        var afterFailure = kept();
        keeper.failAfterWriting = false;
        now = now.plusSeconds(60);
        followers.catchUp();

        assertThat(afterFailure).isEmpty();
        assertThat(kept()).containsExactly("a", "b");
    }

    @Test
    void anEntryThatCannotBeTakenIsParkedAndTheRestGoesOn() {
        parkTheThirdOfFive();

        assertThat(kept()).containsExactly("good 0", "good 1", "good 3", "good 4");
        assertThat(jdbc.sql("select reason from follower.parked")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("IllegalStateException")
                .doesNotContain("poison");
    }

    private void parkTheThirdOfFive() {
        LongStream.range(0, 5).forEach(n -> write(n == 2 ? "poison" : "good " + n));

        for (int attempt = 0; attempt < Following.MOST_FAILURES; attempt++) {
            followers.catchUp();
            now = now.plus(Duration.ofHours(1));
        }
        followers.catchUp();
    }

    @Test
    void aParkedEntryCanBeTakenAgain() {
        parkTheThirdOfFive();
        keeper.immune = true;

        var taken = followers.again("keeper", 3);
        var again = followers.again("keeper", 3);

        assertThat(taken).isTrue();
        assertThat(again).isFalse();
        assertThat(kept()).contains("poison");
    }

    @Test
    void aFollowerThatDoesNotReadThePastBeginsWhereItCameIn() {
        write("old");
        keeper.readsThePast = false;
        followers.catchUp();

        write("new");
        followers.catchUp();

        assertThat(kept()).containsExactly("new");
    }

    @Test
    void whatACrashOfTheDatabaseTookBackIsTakenAgain() {
        write("a");
        followers.catchUp();

        database.asOwner().sql("truncate lifecycle.kept").update();
        database.asOwner().sql("update follower.follower set position = 0").update();
        followers.catchUp();

        assertThat(kept()).containsExactly("a");
    }

    @Test
    void aWokenFollowerTakesAtOnce() {
        followers.start();
        write("a");
        followers.wake("lines");

        await().atMost(Duration.ofSeconds(10)).until(() -> kept().equals(List.of("a")));
    }

    @Test
    void operatorsSeeWhatIsBehindAndWhatIsParked() {
        parkTheThirdOfFive();
        write("one more");

        var health = new FollowersReport(followers, new FollowerRows(jdbc, clock), clock).health();

        assertThat(health.getStatus().getCode()).isEqualTo("BEHIND");
        assertThat(health.getDetails()).containsEntry("keeper", Map.of("lag", 1L, "parked", 1, "failures", 0));
    }

    private void writeManyInOddOrder() {
        for (int n = 0; n < 60; n++) {
            try (var connection = begin()) {
                if (ThreadLocalRandom.current().nextBoolean()) {
                    drawId(connection);
                    drawId(connection);
                }
                write(connection, "x");
                if (ThreadLocalRandom.current().nextInt(4) == 0) {
                    write(connection, "y");
                }
                if (ThreadLocalRandom.current().nextInt(8) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Followers node(Keeper follower) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("keeper", follower);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.asApp()));
        return new Followers(
                beans.getBeanProvider(ResolvableType.forClass(Follower.class)),
                beans.getBeanProvider(ResolvableType.forClass(Onlooker.class)),
                new FollowerRows(jdbc, clock),
                jdbc,
                transaction,
                new FollowerProperties(true, Duration.ofMillis(5), Duration.ofMillis(200)));
    }

    private Connection begin() throws SQLException {
        DataSource source = database.asApp();
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void drawId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private static void write(Connection connection, String word) throws SQLException {
        drawId(connection);
        try (var statement = connection.prepareStatement("insert into lifecycle.line (word) values (?)")) {
            statement.setString(1, word);
            statement.executeUpdate();
        }
    }

    /**
     * Writes and waits until nothing older is under way: the tests share a server, and a transaction of another database
     * holds the watermark back as well.
     */
    private void write(String word) {
        long own = jdbc.sql("""
                        insert into lifecycle.line (word) values (:word) returning pg_current_xact_id()::text::bigint
                        """).param("word", word).query(Long.class).single();
        await().until(() -> jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > :own")
                .param("own", own)
                .query(Boolean.class)
                .single());
    }

    private List<String> kept() {
        return jdbc.sql("select word from lifecycle.kept order by seq")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private class Lines implements Feed<Line> {

        @Override
        public String name() {
            return "lines";
        }

        @Override
        public long top() {
            return jdbc.sql("select coalesce(max(seq), 0) from lifecycle.line")
                    .query(Long.class)
                    .single();
        }

        @Override
        public List<Line> entries(long after, long upTo, int limit) {
            return jdbc.sql("""
                            select seq, word from lifecycle.line
                            where seq > :after and seq <= :upTo order by seq limit :limit
                            """)
                    .param("after", after)
                    .param("upTo", upTo)
                    .param("limit", limit)
                    .query((row, number) -> new Line(row.getLong("seq"), row.getString("word")))
                    .list();
        }
    }

    /** Keeps a copy of each entry. */
    private class Keeper implements Follower<Line> {

        private boolean failAfterWriting;
        private boolean immune;
        private boolean readsThePast = true;
        private long leapsFrom = Long.MAX_VALUE;

        @Override
        public long leapsFrom() {
            return leapsFrom;
        }

        @Override
        public void leap(long upTo) {
            jdbc.sql("insert into lifecycle.kept (seq, word) values (:seq, 'leapt')")
                    .param("seq", upTo)
                    .update();
        }

        @Override
        public String name() {
            return "keeper";
        }

        @Override
        public Feed<Line> feed() {
            return lines;
        }

        @Override
        public boolean readsThePast() {
            return readsThePast;
        }

        @Override
        public void follow(List<Line> entries) {
            for (var entry : new ArrayList<>(entries)) {
                if (entry.word().equals("poison") && !immune) {
                    throw new IllegalStateException("cannot take " + entry.word());
                }
                jdbc.sql("insert into lifecycle.kept (seq, word) values (:seq, :word)")
                        .param("seq", entry.seq())
                        .param("word", entry.word())
                        .update();
            }
            if (failAfterWriting) {
                throw new IllegalStateException("power cut");
            }
        }
    }
}
