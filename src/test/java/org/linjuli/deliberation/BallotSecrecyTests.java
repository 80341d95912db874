package org.linjuli.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Asker;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One ballot for each entry of the roll, and nothing in the database that says whose it is. */
@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class BallotSecrecyTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant OPENED = Instant.parse("2026-03-02T04:00:00Z");
    private static final List<String> OPTIONS = List.of("装三盏", "装五盏", "不装");

    @Autowired
    private BallotBox box;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID topic = UUID.randomUUID();

    @BeforeEach
    void aTopic() {
        jdbc.sql("delete from deliberation.topic").update();
        jdbc.sql("""
                        insert into deliberation.topic (id, compound, area, title, text, state, raised_at, since, due_at)
                        values (:id, :compound, :area::ltree, '装路灯', '晚上太黑', 'RAISED', now(), now(), now())
                        """)
                .param("id", topic)
                .param("compound", COMPOUND)
                .param("area", GRID.value())
                .update();
    }

    private Vote opened(List<UUID> roll) {
        var vote = new Vote(
                UUID.randomUUID(),
                1,
                VoteBasis.HOUSEHOLD,
                OPENED,
                OPENED.plus(Duration.ofDays(7)),
                VoteRule.MAJORITY,
                roll.size(),
                0,
                0,
                false,
                OPTIONS,
                List.of(),
                null);
        work(() -> box.open(topic, vote, roll));
        return vote;
    }

    private void work(Runnable what) {
        transaction.executeWithoutResult(status -> Asker.PRODUCT.run(what));
    }

    private static List<UUID> households(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private List<Integer> counted(Vote vote) {
        return Objects.requireNonNull(transaction.execute(status -> Asker.PRODUCT.ask(() -> box.count(vote))))
                .counts();
    }

    private int count(String of) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("select count(*) from deliberation." + of)
                .query(Integer.class)
                .single());
    }

    @Test
    void fiveHundredVotesAtOnceWithAHundredRepeatsMakeOneBallotForEachEntry() {
        var roll = households(500);
        var vote = opened(roll);
        var knocks = new ArrayList<>(roll);
        knocks.addAll(roll.subList(0, 100));
        Collections.shuffle(knocks, new Random(7));
        var accepted = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var crowd = Executors.newFixedThreadPool(16)) {
            knocks.forEach(household -> crowd.execute(() -> {
                try {
                    work(() -> box.cast(vote, household, 1 + Math.floorMod(household.hashCode(), 3), DAY));
                    accepted.incrementAndGet();
                } catch (ProblemException refusal) {
                    assertThat(refusal.problem()).isEqualTo(TopicProblem.VOTED_ALREADY);
                    refused.incrementAndGet();
                }
            }));
        }

        assertThat(accepted.get()).isEqualTo(500);
        assertThat(refused.get()).isEqualTo(100);
        assertThat(count("roll_mark where voted_on is not null")).isEqualTo(500);
        assertThat(count("ballot_pile")).isEqualTo(1);
        var expected = IntStream.range(0, 3)
                .mapToObj(option -> (int) roll.stream()
                        .filter(household -> Math.floorMod(household.hashCode(), 3) == option)
                        .count())
                .toList();
        assertThat(counted(vote)).isEqualTo(expected);
        assertThat(count("ballot_pile")).isZero();
    }

    /** The naive form keeps a row for each ballot, written in the transaction that marks its voter: {@code xmin} joins them. */
    @Test
    void whileItRunsNothingInTheDatabaseLeadsFromABallotToAVoter() {
        var roll = households(12);
        var vote = opened(roll);
        var contents = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            int option = 1 + i % 2;
            var household = roll.get(i);
            work(() -> box.cast(vote, household, option, DAY));
            contents.add(
                    text(Objects.requireNonNull(rows("ballot_pile").getFirst().get("content"))));
        }

        // All ten are in one row, so there is no order of rows, no place, no time and no transaction of a ballot.
        assertThat(rows("ballot_pile"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsOnlyKeys("id", "content", "cast_web", "on_paper"));
        assertThat(contents).doesNotHaveDuplicates();
        assertThat(contents)
                .extracting(String::length)
                .containsOnly(contents.getFirst().length());
        assertThat(transactionsOf("ballot_pile")).hasSize(1);
        assertThat(transactionsOf("roll_mark where voted_on is not null")).hasSize(10);
        // The marks know a day and no time; beside the vote's own id no value stands on both sides.
        assertThat(rows("roll_mark"))
                .allSatisfy(row -> assertThat(row).containsOnlyKeys("vote", "voter", "voted_on", "origin"));
        var ofMarks = values(rows("roll_mark"));
        ofMarks.retainAll(values(rows("ballot_pile")));
        assertThat(ofMarks).containsExactly(vote.id().toString());
        // No table of the module has a row for each ballot, in whatever order.
        for (var table : tables()) {
            if (!table.equals("roll_mark")) {
                assertThat(count(table)).as(table).isLessThanOrEqualTo(1);
            }
        }
        assertThat(counted(vote)).containsExactly(5, 5, 0);
    }

    @Test
    void aBallotThatComesWhileItIsCountedIsCountedOrRefusedAndNeverLost() {
        for (int round = 0; round < 5; round++) {
            aTopic();
            var roll = households(120);
            var vote = opened(roll);
            var accepted = new AtomicInteger();
            var result = new AtomicReference<List<Integer>>();
            try (var crowd = Executors.newFixedThreadPool(12)) {
                for (int i = 0; i < roll.size(); i++) {
                    var household = roll.get(i);
                    crowd.execute(() -> {
                        try {
                            work(() -> box.cast(vote, household, 1, DAY));
                            accepted.incrementAndGet();
                        } catch (ProblemException refusal) {
                            assertThat(refusal.problem()).isEqualTo(TopicProblem.VOTE_OVER);
                        }
                    });
                    if (i == 60) {
                        crowd.execute(() -> result.set(counted(vote)));
                    }
                }
            }

            assertThat(result.get()).containsExactly(accepted.get(), 0, 0);
            assertThat(count("roll_mark where voted_on is not null")).isEqualTo(accepted.get());
        }
    }

    @Test
    void aVoteThatIsOverTakesNoBallot() {
        var roll = households(3);
        var vote = opened(roll);
        counted(vote);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> work(() -> box.cast(vote, roll.getFirst(), 1, DAY)))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(TopicProblem.VOTE_OVER));
        assertThat(count("roll_mark where voted_on is not null")).isZero();
    }

    private List<String> transactionsOf(String table) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("select distinct xmin::text as written from deliberation." + table)
                .query((row, number) -> Objects.requireNonNull(row.getString("written")))
                .list());
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'deliberation'")
                .query((row, number) -> Objects.requireNonNull(row.getString("table_name")))
                .list();
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void afterwardsNoRowIsThereForABallotAndNoColumnForAChoiceBesideAHousehold() {
        var roll = households(5);
        var vote = opened(roll);
        roll.forEach(household -> work(() -> box.cast(vote, household, 2, DAY)));
        counted(vote);

        assertThat(rows("ballot_pile")).isEmpty();
        assertThat(rows("vote"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("outcome")).isEqualTo("DECIDED"));
        // Every table that names a voter or an account: no column holds what was voted for; a paper entry is sealed and
        // of many.
        var beside = jdbc.sql("""
                        select c.table_name || '.' || c.column_name as name from information_schema.columns c
                        where c.table_schema = 'deliberation' and exists (
                          select from information_schema.columns p where p.table_schema = c.table_schema
                            and p.table_name = c.table_name and p.column_name in ('voter', 'account'))
                        order by 1
                        """).query(String.class).list();
        assertThat(beside)
                .containsExactly(
                        "author.account",
                        "author.joined_at",
                        "author.topic",
                        "paper_entry.account",
                        "paper_entry.content",
                        "paper_entry.id",
                        "paper_entry.pack",
                        "roll_mark.origin",
                        "roll_mark.vote",
                        "roll_mark.voted_on",
                        "roll_mark.voter",
                        "supporter.account",
                        "supporter.at",
                        "supporter.topic");
        // The one transaction in which the counts were written is none in which somebody voted.
        var transactions =
                Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select count(*) from deliberation.roll_mark m join deliberation.vote v on v.id = m.vote
                        where m.xmin = v.xmin and m.voted_on is not null
                        """).query(Integer.class).single());
        assertThat(transactions).isZero();
    }

    private List<Map<String, @Nullable Object>> rows(String table) {
        return Asker.PRODUCT.ask(
                () -> jdbc.sql("select * from deliberation." + table).query().listOfRows());
    }

    private static Set<String> values(List<Map<String, @Nullable Object>> rows) {
        var values = new HashSet<String>();
        rows.forEach(row -> row.values()
                .forEach(value -> values.add(
                        value instanceof byte[] bytes
                                ? java.util.HexFormat.of().formatHex(bytes)
                                : String.valueOf(value))));
        values.remove("null");
        return values;
    }
}
