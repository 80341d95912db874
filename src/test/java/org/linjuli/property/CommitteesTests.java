package org.linjuli.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.AtOnce;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class CommitteesTests {

    /** One meeting of them may go well by chance. */
    private static final int ROUNDS = 8;

    private static final int AT_ONCE = 12;
    private static final Actor SECRETARY =
            new Actor(account("secretary"), "secretary", List.of(new Grant(Role.BRANCH_SECRETARY, GRID)));

    @Autowired
    private Committees committees;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void none(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from property.committee").update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    private static Committee.Wanted term(LocalDate from, LocalDate ends) {
        return new Committee.Wanted(UUID.randomUUID(), COMPOUND, from, ends, 5, 2);
    }

    private static void refused(PropertyProblem by, Runnable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void ofTermsThatAreRecordedAtOnceOneIsKept() throws Exception {
        int kept = AtOnce.atOnce(
                AT_ONCE, n -> committees.record(SECRETARY, term(today().plusDays(n), today().plusYears(1))));

        assertThat(kept).isEqualTo(1);
    }

    @Test
    void ofTermsThatFollowEachOtherAndAreRecordedAtOnceOneIsTheLatest() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            jdbc.sql("delete from property.committee").update();

            int kept = AtOnce.atOnce(
                    AT_ONCE,
                    n -> committees.record(SECRETARY, term(today().plusYears(2L * n), today().plusYears(2L * n + 1))));

            assertThat(kept).isPositive();
            assertThat(jdbc.sql("select count(*) from property.committee where not followed")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aTermIsAtMostFiveYears() {
        var from = today();

        refused(PropertyProblem.BAD_TERM, () -> committees.record(SECRETARY, term(from, from.plusYears(5))));
        assertThat(committees
                        .record(SECRETARY, term(from, from.plusYears(5).minusDays(1)))
                        .seats())
                .isEqualTo(5);
    }

    @Test
    void theBranchIsRemindedOnceAndWhatIsOverIsListedUntilTheNextTerm() {
        var last = committees.record(SECRETARY, term(today().minusYears(3), today().plusDays(59)));

        assertThat(committees.standing(last)).isEqualTo(Committees.Standing.ENDING);
        assertThat(committees.remind()).isEqualTo(1);
        assertThat(committees.remind()).isZero();

        jdbc.sql("update property.committee set term = daterange(lower(term), :today)")
                .param("today", today())
                .update();
        assertThat(committees
                        .page(SECRETARY, null, Committees.Standing.OVER, null, null, 20)
                        .items())
                .extracting(Committee::id)
                .containsExactly(last.id());
        committees.record(SECRETARY, term(today(), today().plusYears(4)));
        assertThat(committees
                        .page(SECRETARY, null, Committees.Standing.OVER, null, null, 20)
                        .items())
                .isEmpty();
        assertThat(committees.sums(GRID)).isEqualTo(new Committees.CommitteeSums(1, 0, 0, 0, 5, 2));
    }

    @Test
    void aRedOneHasPartyMembersInHalfOfItsSeatsOrMoreAndIsNotOver() {
        var wanted = new Committee.Wanted(UUID.randomUUID(), COMPOUND, today(), today().plusYears(1), 6, 3);
        var red = committees.record(SECRETARY, wanted);

        assertThat(red.isRed()).isTrue();
        assertThat(committees.sums(GRID).red()).isEqualTo(1);
        assertThat(committees.page(SECRETARY, null, null, true, null, 20).items())
                .containsExactly(red);
        assertThat(committees.page(SECRETARY, null, null, false, null, 20).items())
                .isEmpty();

        jdbc.sql("update property.committee set term = daterange(:today::date - 9, :today)")
                .param("today", today())
                .update();
        assertThat(committees.sums(GRID).red()).isZero();
        assertThat(committees.page(SECRETARY, null, null, true, null, 20).items())
                .isEmpty();
    }

    @Test
    void whoLooksAfterAnotherGridSeesAndRecordsNone() {
        committees.record(SECRETARY, term(today(), today().plusYears(1)));
        var other = NodePath.of("35.01.81.003.003.001");
        var stranger = new Actor(account("otherstreet"), "other", List.of(new Grant(Role.BRANCH_SECRETARY, other)));

        assertThat(committees.page(stranger, null, null, null, null, 20).items())
                .isEmpty();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> committees.record(stranger, term(today().plusYears(2), today().plusYears(3))));
    }
}
