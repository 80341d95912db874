package org.linjuli.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class LawTalksTests {

    private static final Actor SECRETARY =
            new Actor(account("secretary"), "secretary", List.of(new Grant(Role.BRANCH_SECRETARY, GRID)));

    @Autowired
    private LawTalks talks;

    @Autowired
    private MediationFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noTalks(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        Asker.PRODUCT.run(() -> {
            jdbc.sql("delete from mediation.law_talk").update();
            jdbc.sql("delete from residence.residence").update();
        });
    }

    private List<UUID> doors() {
        return Asker.PRODUCT.ask(() ->
                jdbc.sql("""
                        select id from territory.household where building_id = :building order by id
                        """).param("building", BUILDING).query(UUID.class).list());
    }

    private Actor behind(UUID door) {
        var who = new Actor(new AccountId(UUID.randomUUID()), "居民测试", List.of(new Grant(Role.RESIDENT, GRID)));
        Asker.PRODUCT.run(() -> jdbc.sql("""
                        insert into residence.residence (id, account, building, household, door, kind, state, validity, stated_at,
                          decided_at, decided_by)
                        values (:account, :account, :building, :household, '1单元', 'OWNED', 'VERIFIED',
                          tstzrange(now() - interval '1 day', null), now(), now(), :account)
                        """)
                .param("account", who.account().value())
                .param("building", BUILDING)
                .param("household", door)
                .update());
        return who;
    }

    private UUID planned() {
        var id = UUID.randomUUID();
        var starts = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
        talks.plan(SECRETARY, new LawTalks.NewLawTalk(id, COMMUNITY, COMPOUND, "物业费与业主权利", "法律援助中心", "服务站", starts));
        return id;
    }

    private UUID begun() {
        var id = planned();
        jdbc.sql("update mediation.law_talk set starts_at = now(), code = '123456' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private int reached() {
        var now = Instant.now();
        return figures.of(SECRETARY, GRID, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)))
                .whole()
                .households();
    }

    private static void refused(Problem by, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void whoIsInTheRoomMakesTheHouseholdCount() {
        var id = begun();
        var here = behind(doors().getFirst());

        refused(MediationProblem.WRONG_CODE, () -> talks.checkIn(here, id, "654321"));
        assertThat(reached()).isZero();
        talks.checkIn(here, id, "123456");

        assertThat(reached()).isEqualTo(1);
    }

    @Test
    void aHouseholdCountsOnceHoweverManyOfItComeAtOnce() throws Exception {
        var first = begun();
        var second = begun();
        var family = new ArrayList<Actor>();
        for (int n = 0; n < 8; n++) {
            family.add(behind(doors().getFirst()));
        }

        var done = new ArrayList<Future<?>>();
        var together = new CyclicBarrier(8);
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var one : family) {
                done.add(pool.submit(() -> {
                    together.await();
                    talks.checkIn(one, first, "123456");
                    return null;
                }));
            }
        }
        for (var one : done) {
            one.get();
        }
        talks.checkIn(family.getFirst(), second, "123456");

        assertThat(reached()).isEqualTo(1);
    }

    @Test
    void nobodyChecksInBeforeTheDayOrFromElsewhere() {
        var id = planned();
        var here = behind(doors().getFirst());

        refused(MediationProblem.TALK_OVER, () -> talks.checkIn(here, id, "123456"));
        var stranger = new Actor(new AccountId(UUID.randomUUID()), "外人", List.of());
        refused(MediationProblem.NO_SUCH_TALK, () -> talks.signUp(stranger, id));
    }

    @Test
    void residentsSignUpAndAreToldWhenItIsCancelled() {
        var id = planned();
        var here = behind(doors().getFirst());
        talks.signUp(here, id);
        talks.signUp(here, id);
        var near = talks.nearHome(here);

        assertThat(talks.signedUp(near)).containsEntry(id, 1);
        talks.cancel(SECRETARY, id, "主讲人有事");

        long told = Asker.PRODUCT.ask(
                () -> jdbc.sql("select count(*) from channel.notice where account = :account and text like '%主讲人有事%'")
                        .param("account", here.account().value())
                        .query(Long.class)
                        .single());
        assertThat(told).isEqualTo(1);
        refused(MediationProblem.TALK_OVER, () -> talks.signUp(here, id));
    }
}
