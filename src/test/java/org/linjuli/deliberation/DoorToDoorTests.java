package org.linjuli.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;
import static org.linjuli.testing.AtOnce.atOnce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Doors;
import org.linjuli.territory.Household;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The leader of a building collects papers at its doors, and at no others; what was voted nobody learns. */
@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class DoorToDoorTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Actor LEADER =
            new Actor(account("building"), "楼栋长", List.of(new Grant(Role.BUILDING_LEADER, GRID)));
    private static final Actor WORKER = new Actor(account("worker"), "网格员", List.of(new Grant(Role.GRID_WORKER, GRID)));
    private static final Actor SECRETARY =
            new Actor(account("secretary"), "书记", List.of(new Grant(Role.BRANCH_SECRETARY, GRID)));

    @Autowired
    private PaperVotes papers;

    @Autowired
    private BallotBox box;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Doors doors;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private List<UUID> own = List.of();
    private List<UUID> others = List.of();
    private UUID topic = UUID.randomUUID();
    private Vote vote = running(0, Instant.EPOCH);

    private static Vote running(int roll, Instant now) {
        return new Vote(
                UUID.randomUUID(),
                1,
                VoteBasis.HOUSEHOLD,
                now,
                now.plus(Duration.ofDays(7)),
                VoteRule.MAJORITY,
                roll,
                0,
                0,
                false,
                List.of("装三盏", "装五盏"),
                List.of(),
                null);
    }

    @BeforeEach
    void aRunningVote(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from deliberation.topic").update();
        var all = doors.in(compounds.buildings(COMPOUND), 20_000);
        own = all.stream()
                .filter(door -> door.building().equals(BUILDING))
                .map(Household::id)
                .toList();
        others = all.stream()
                .filter(door -> !door.building().equals(BUILDING))
                .map(Household::id)
                .toList();
        begin();
    }

    private void begin() {
        topic = UUID.randomUUID();
        jdbc.sql("""
                        insert into deliberation.topic (id, compound, area, title, text, state, raised_at, since, due_at, talked_on,
                          meeting, options, costs, doers, votes)
                        values (:id, :compound, :grid::ltree, '装路灯', '晚上太黑', 'VOTING', now(), now(), now(), current_date,
                          :id, '{装三盏,装五盏}', '{无,无}', '{物业,物业}', 1)
                        """)
                .param("id", topic)
                .param("compound", COMPOUND)
                .param("grid", GRID.value())
                .update();
        var roll = compounds.households(COMPOUND);
        vote = running(roll.size(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        work(() -> box.open(topic, vote, roll));
    }

    private void work(Runnable what) {
        transaction.executeWithoutResult(status -> Asker.PRODUCT.run(what));
    }

    private PaperState enter(Actor who, UUID pack, List<UUID> voters, int first) {
        return papers.enter(who, topic, vote.id(), pack, new Papers(voters, List.of(first, voters.size() - first)));
    }

    private static void refused(Problem by, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void whatALeaderCollectedAtTheirOwnDoorsCountsOnceSomebodyElseHasEnteredTheSame() {
        var pack = UUID.randomUUID();
        var mine = own.subList(0, 3);

        assertThat(enter(LEADER, pack, mine, 2)).isEqualTo(PaperState.WAITING);
        assertThat(papers.waiting(SECRETARY, topic, vote.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.buildings()).hasSize(1));
        assertThat(enter(SECRETARY, pack, mine, 2)).isEqualTo(PaperState.COUNTED);

        assertThat(papers.doors(LEADER, topic, vote.id(), BUILDING))
                .extracting(Household::id)
                .doesNotContainAnyElementsOf(mine)
                .hasSize(own.size() - 3);
        assertThat(papers.toCollect(LEADER))
                .singleElement()
                .satisfies(one -> assertThat(one.buildings())
                        .singleElement()
                        .satisfies(building -> assertThat(building.waiting()).isEqualTo(own.size() - 3)));
    }

    @Test
    void aLeaderTouchesNoOtherDoorAndNoPackOfOthers() {
        var pack = UUID.randomUUID();
        var mixed = List.of(own.get(0), own.get(1), others.get(0));

        refused(TopicProblem.NOT_YOUR_BUILDING, () -> enter(LEADER, pack, mixed, 1));
        refused(
                TopicProblem.NOT_YOUR_BUILDING,
                () -> papers.doors(
                        LEADER,
                        topic,
                        vote.id(),
                        doors.in(compounds.buildings(COMPOUND), 20_000).stream()
                                .map(Household::building)
                                .filter(one -> !one.equals(BUILDING))
                                .findFirst()
                                .orElseThrow()));
        enter(WORKER, pack, own.subList(0, 3), 1);
        assertThat(papers.waiting(LEADER, topic, vote.id())).isEmpty();
        refused(TopicProblem.NO_SUCH_PACK, () -> enter(LEADER, pack, own.subList(0, 3), 1));
        refused(TopicProblem.NO_SUCH_PACK, () -> papers.drop(LEADER, topic, vote.id(), pack));
    }

    @Test
    void whoLeadsNoBuildingThereSeesNeitherTheVoteNorItsDoors() {
        var elsewhere =
                new Actor(account("otherstreet"), "楼栋长", List.of(new Grant(Role.BUILDING_LEADER, OTHER_STREET)));

        refused(TopicProblem.NO_SUCH_TOPIC, () -> papers.doors(elsewhere, topic, vote.id(), BUILDING));
        assertThat(papers.toCollect(elsewhere)).isEmpty();
    }

    @Test
    void ofThePaperAndTheOnlineVoteOfAHouseholdAtOnceOneCounts() throws Exception {
        for (int round = 0; round < 12; round++) {
            jdbc.sql("delete from deliberation.topic").update();
            begin();
            var pack = UUID.randomUUID();
            var mine = own.subList(0, 4);
            enter(LEADER, pack, mine, 4);

            atOnce(6, n -> {
                if (n == 2) {
                    enter(SECRETARY, pack, mine, 4);
                } else {
                    work(() -> box.cast(vote, own.get(n), 2, DAY));
                }
            });

            int marks = Asker.PRODUCT.ask(
                    () -> jdbc.sql("select count(*)::int from deliberation.roll_mark where voted_on is not null")
                            .query(Integer.class)
                            .single());
            var counted =
                    Objects.requireNonNull(transaction.execute(status -> Asker.PRODUCT.ask(() -> box.count(vote))));
            assertThat(counted.voted()).isEqualTo(marks);
        }
    }
}
