package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.meeting.AtAMeeting.*;
import static org.linjuli.meeting.AtATalkPoint.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds at a session whoever is faster. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@Import({AtAMeeting.class, AtATalkPoint.class, TalkRaceTests.Time.class})
class TalkRaceTests {

    private static final int TIMES = 8;

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at(NINE.plus(Duration.ofDays(1)));
        }
    }

    @Autowired
    private AtAMeeting town;

    @Autowired
    private AtATalkPoint place;

    @Autowired
    private TalkReminders reminders;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aTownWithoutMeetings(@Autowired BeanFactory program) {
        place.begin(program);
    }

    @AfterEach
    void itIsTuesdayAgain() {
        clock.advance(Duration.between(clock.instant(), NINE.plus(Duration.ofDays(1))));
    }

    private Meeting today(int residents) {
        return town.on(place.point(residents), TUESDAY);
    }

    private Item item(Meeting session, UUID matter) {
        return town.rooms.of(SECRETARY, session.id()).items().stream()
                .filter(one -> matter.equals(one.matter()))
                .findFirst()
                .orElseThrow();
    }

    @RepeatedTest(TIMES)
    void twoChairsCloseASessionOnce() {
        place.topic("北门要不要装栏杆");
        var matter = place.ready.getFirst().id();
        var session = place.opened(today(0));
        place.hears(session, matter, new Decision.Note("先议方案", false));
        long version = town.again(session).version();

        var answers = Together.of(
                () -> town.meetings.act(SECRETARY, session.id(), version, "close", Map.of()),
                () -> town.meetings.act(SECRETARY, session.id(), version, "close", Map.of()));

        assertThat(answers).containsExactlyInAnyOrder(List.of(), List.of(LifecycleProblem.VERSION_STALE));
        assertThat(LifecycleProblem.VERSION_STALE.status()).isIn(409, 412);
    }

    @RepeatedTest(TIMES)
    void aResidentCountsOnceHoweverOftenTheyCheckIn() {
        var session = today(0);
        var resident = place.resident();

        Runnable comes = () -> place.sessions.checkIn(resident, session.id(), session.code());
        var answers = Together.of(comes, comes, comes);

        assertThat(answers).containsOnly(List.of());
        assertThat(town.again(session).head().residents().here()).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void residentsWhoComeAtOnceAreAllCounted() {
        var session = today(0);
        var residents = List.of(place.resident(), place.resident(), place.resident(), place.resident());

        Together.of(residents.stream()
                .<Runnable>map(one -> () -> place.sessions.checkIn(one, session.id(), session.code()))
                .toArray(Runnable[]::new));

        assertThat(town.again(session).head().residents().here()).isEqualTo(4);
    }

    @RepeatedTest(TIMES)
    void residentsAreNotCountedAwayWhileTheSessionOpensAtTheEdge() {
        var session = today(3);
        town.comes(session, SECRETARY, LEADER);
        place.sessions.count(SECRETARY, session.id(), 3);
        long version = town.again(session).version();

        Together.of(
                () -> town.meetings.act(SECRETARY, session.id(), version, "open", Map.of()),
                () -> place.sessions.count(SECRETARY, session.id(), 0));

        var after = town.again(session);
        assertThat(after.state() == MeetingState.PLANNED
                        || after.head().residents().areEnough())
                .as("%s with %s", after.state(), after.head().residents())
                .isTrue();
    }

    @RepeatedTest(TIMES)
    void aTopicIsDecidedOnceWhicheverOfBothIsFaster() {
        var matter = place.topic("北门要不要装栏杆");
        place.topic("路灯换不换感应的");
        var session = place.opened(today(0));
        var item = Objects.requireNonNull(item(session, matter).id());

        Together.of(
                () -> town.agendas.decide(SECRETARY, session.id(), item, new Decision.Note("先议方案", false)),
                () -> town.agendas.decide(SECRETARY, session.id(), item, new Decision.Note("已经定了", false)));

        assertThat(place.heard).extracting(TalkHeard::matter).containsExactly(matter);
        assertThat(town.again(session).head().undecided()).isEqualTo(1);
    }

    @Test
    void whatIsDecidedWhileTheSessionClosesIsRefused() {
        var matter = place.topic("北门要不要装栏杆");
        var session = place.opened(today(0));
        place.hears(session, matter, new Decision.Postpone("下周再议"));
        var item = Objects.requireNonNull(item(session, matter).id());
        long version = town.again(session).version();
        place.heard.clear();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var decided = Objects.requireNonNull(transaction.execute(closing -> {
                town.meetings.act(SECRETARY, session.id(), version, "close", Map.of());
                var deciding = threads.submit(() -> Together.of(
                        () -> town.agendas.decide(SECRETARY, session.id(), item, new Decision.Note("先议方案", false))));
                while (!deciding.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                return deciding;
            }));
            assertThat(decided)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo(List.of(List.of(MeetingProblem.NOT_RUNNING)));
        }

        assertThat(item(session, matter).outcome()).isEqualTo(Item.Outcome.CARRIED);
        assertThat(place.heard).isEmpty();
    }

    private boolean somebodyWaits() {
        return town.jdbc
                .sql(
                        "select exists (select from pg_locks where not granted and locktype in ('transactionid', 'tuple'))")
                .query(Boolean.class)
                .single();
    }

    @RepeatedTest(TIMES)
    void twoOfficersGiveACompoundOneTalkPoint() {
        var answers = Together.of(
                () -> place.point(0),
                () -> place.points.add(STREET, UUID.randomUUID(), SmallNetwork.COMPOUND, tuesdays(5)));

        assertThat(answers).containsExactlyInAnyOrder(List.of(), List.of(MeetingProblem.NODE_HAS_A_SERIES));
        assertThat(town.jdbc
                        .sql("select count(*) from meeting.series where ended_on is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void twoClocksRemindOnce() {
        clock.advance(Duration.ofDays(-1));
        place.point(0);
        var resident = place.resident();
        place.sessions.remind(resident, true);

        Together.of(reminders::ofTomorrow, reminders::ofTomorrow);

        assertThat(place.told(resident)).isEqualTo(1);
    }
}
