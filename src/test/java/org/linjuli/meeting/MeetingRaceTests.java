package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.meeting.AtAMeeting.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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

/** What holds whoever is faster; each limit stands in the database. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@Import({AtAMeeting.class, MeetingRaceTests.Time.class})
class MeetingRaceTests {

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
    private MovableClock clock;

    @SuppressWarnings("NullAway.Init") // Made before each.
    private Meeting meeting;

    @BeforeEach
    void aJointMeetingToday(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        town.forgetEverything();
        meeting = town.on(town.streetSeries(), TUESDAY);
    }

    @AfterEach
    void itIsTuesdayAgain() {
        clock.advance(Duration.between(clock.instant(), NINE.plus(Duration.ofDays(1))));
    }

    private long auditEntries(String action) {
        return town.jdbc
                .sql("select count(*) from audit.entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", meeting.id().toString())
                .query(Long.class)
                .single();
    }

    @RepeatedTest(TIMES)
    void twoChairsCloseAMeetingOnce() {
        town.opened(meeting);
        town.rooms
                .of(STREET, meeting.id())
                .items()
                .forEach(item -> town.agendas.decide(
                        STREET, meeting.id(), Objects.requireNonNull(item.id()), new Decision.Postpone("下次再议")));
        long version = town.again(meeting).version();

        var answers = Together.of(
                () -> town.meetings.act(STREET, meeting.id(), version, "close", Map.of()),
                () -> town.meetings.act(STREET, meeting.id(), version, "close", Map.of()));

        assertThat(answers).containsExactlyInAnyOrder(List.of(), List.of(LifecycleProblem.VERSION_STALE));
        assertThat(town.again(meeting).version()).isEqualTo(version + 1);
        assertThat(auditEntries("meeting.close")).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void aSeatIsTakenOnceHoweverOftenSomebodyChecksIn() {
        var answers = Together.of(
                () -> town.comes(meeting, UNIT), () -> town.comes(meeting, UNIT), () -> town.comes(meeting, UNIT));

        assertThat(answers).containsOnly(List.of());
        assertThat(town.again(meeting).head().present()).isEqualTo(1);
        assertThat(auditEntries("meeting.check-in")).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void nobodySlipsOffTheListWhileTheMeetingOpensAtTheEdgeOfItsQuorum() {
        town.comes(meeting, STREET, COMMUNITY);
        var seat = town.rooms.of(STREET, meeting.id()).seats().getFirst().id();
        long version = town.again(meeting).version();

        Together.of(
                () -> town.meetings.act(STREET, meeting.id(), version, "open", Map.of()),
                () -> town.attendances.mark(STREET, meeting.id(), seat, false));

        var after = town.again(meeting);
        assertThat(after.state() == MeetingState.PLANNED || after.head().isQuorate())
                .as("%s with %d present", after.state(), after.head().present())
                .isTrue();
    }

    @RepeatedTest(TIMES)
    void nothingIsPutOnTheAgendaOfAMeetingThatCloses() {
        town.opened(meeting);
        town.rooms
                .of(STREET, meeting.id())
                .items()
                .forEach(item -> town.agendas.decide(
                        STREET, meeting.id(), Objects.requireNonNull(item.id()), new Decision.Postpone("下次再议")));
        long version = town.again(meeting).version();

        Together.of(
                () -> town.meetings.act(STREET, meeting.id(), version, "close", Map.of()),
                () -> town.agendas.add(UNIT, meeting.id(), UUID.randomUUID(), "停水通知怎么发"));

        var after = town.again(meeting);
        long undecided = town.rooms.of(STREET, meeting.id()).items().stream()
                .filter(item -> item.outcome() == null)
                .count();
        assertThat(after.head().undecided()).isEqualTo((int) undecided);
        assertThat(after.state() == MeetingState.OPEN || undecided == 0).isTrue();
    }

    @RepeatedTest(TIMES)
    void twoNightsAtOncePlanEachMeetingOnce() {
        clock.advance(Duration.ofDays(7));

        Together.of(() -> town.planning.ahead(), () -> town.planning.ahead());

        assertThat(town.jdbc
                        .sql("select count(*) - count(distinct planned_day) from meeting.meeting")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
