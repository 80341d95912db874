package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.meeting.AtAMeeting.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.figure.Period;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.CityTime;
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

/** A year of weekly meetings on a clock that a test moves: whatever was due is held, moved, cancelled or missed. */
@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@Import({AtAMeeting.class, AtATalkPoint.class, MeetingYearTests.Time.class})
class MeetingYearTests {

    private static final int WEEKS = 52;

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at(NINE.minus(Duration.ofDays(364)));
        }
    }

    @Autowired
    private AtAMeeting town;

    @Autowired
    private AtATalkPoint place;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MeetingFigures figures;

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    @Test
    void overAYearWhatWasDueIsTheSumOfWhatBecameOfIt(@Autowired BeanFactory program) {
        place.begin(program);
        clock.advance(Duration.between(clock.instant(), NINE.minus(Duration.ofDays(364))));
        var begin = today();
        town.book.add(
                STREET,
                java.util.UUID.randomUUID(),
                Tier.GRID,
                SmallNetwork.GRID,
                wanted(
                        Rhythm.weekly(java.time.DayOfWeek.TUESDAY, begin),
                        50,
                        seat(SmallNetwork.GRID, org.linjuli.shared.Role.GRID_LEADER)));
        for (int day = 0; day < WEEKS * 7; day++) {
            town.planning.night();
            town
                    .meetings
                    .page(CITY, new MeetingQuestion(SmallNetwork.GRID, null, null, today(), today(), false), null, 10)
                    .items()
                    .stream()
                    .filter(meeting -> meeting.state() == MeetingState.PLANNED)
                    .forEach(this::live);
            clock.advance(Duration.ofDays(1));
        }
        town.planning.night();

        var report = figures.of(CITY, SmallNetwork.GRID, new Period(begin, today().minusDays(1)));

        var held = Objects.requireNonNull(report.byTier().get(Tier.GRID));
        long due = town.jdbc
                .sql("select count(*) from meeting.meeting where day < :today")
                .param("today", today())
                .query(Long.class)
                .single();
        assertThat(held.due()).isEqualTo((int) due).isBetween(50, 53);
        assertThat(held.held()).isPositive();
        assertThat(held.moved()).isPositive();
        assertThat(held.cancelled()).isPositive();
        assertThat(held.missed()).isPositive();
    }

    @Test
    void overAYearOfATalkPointTheSessionsDueAreThoseHeldMovedMissedAndCancelled(@Autowired BeanFactory program) {
        place.begin(program);
        clock.advance(Duration.between(clock.instant(), NINE.minus(Duration.ofDays(364))));
        var begin = today();
        place.point(2);
        for (int day = 0; day < WEEKS * 7; day++) {
            town.planning.night();
            sessions(MeetingState.PLANNED, today().plusDays(3)).forEach(this::move);
            sessions(MeetingState.PLANNED, today()).forEach(this::talk);
            clock.advance(Duration.ofDays(1));
        }
        town.planning.night();

        var all = figures.talks(CITY, SmallNetwork.COMMUNITY, new Period(begin, today().minusDays(1)))
                .all();

        long due = town.jdbc
                .sql("select count(*) from meeting.meeting where day < :today")
                .param("today", today())
                .query(Long.class)
                .single();
        assertThat(all.due()).isEqualTo((int) due).isBetween(50, 53);
        assertThat(all.held() + all.moved() + all.missed() + all.cancelled()).isEqualTo(all.due());
        for (var outcome : List.of(
                MeetingQuestion.Outcome.HELD,
                MeetingQuestion.Outcome.MOVED,
                MeetingQuestion.Outcome.MISSED,
                MeetingQuestion.Outcome.CANCELLED)) {
            var rows = town.meetings
                    .page(
                            CITY,
                            new MeetingQuestion(
                                    SmallNetwork.COMMUNITY, Tier.COMPOUND, outcome, begin, today().minusDays(1), false),
                            null,
                            100)
                    .items();
            assertThat(rows).as(outcome.name()).hasSize(of(all, outcome)).isNotEmpty();
        }
    }

    private static int of(MeetingFigures.Held all, MeetingQuestion.Outcome outcome) {
        return switch (outcome) {
            case HELD -> all.held();
            case MOVED -> all.moved();
            case MISSED -> all.missed();
            case CANCELLED -> all.cancelled();
            case AHEAD -> 0;
        };
    }

    private List<Meeting> sessions(MeetingState state, LocalDate day) {
        return town
                .meetings
                .page(CITY, new MeetingQuestion(SmallNetwork.GRID, Tier.COMPOUND, null, day, day, false), null, 10)
                .items()
                .stream()
                .filter(one -> one.state() == state)
                .toList();
    }

    private static int turn(Meeting meeting) {
        return (int) (meeting.plannedDay().toEpochDay() / 7 % 10);
    }

    private void move(Meeting session) {
        if (turn(session) == 1 && session.moved() == 0) {
            town.act(
                    AtATalkPoint.SECRETARY,
                    session,
                    "move",
                    Map.of("day", session.day().plusDays(2).toString(), "reason", "架空层停电检修"));
        }
    }

    private void talk(Meeting session) {
        switch (turn(session)) {
            case 0 -> {}
            case 2 -> town.act(AtATalkPoint.SECRETARY, session, "cancel", Map.of("reason", "台风停课停工"));
            default -> town.act(AtATalkPoint.SECRETARY, place.opened(session), "close", Map.of());
        }
    }

    /** Of ten, one is missed, one moved, one cancelled, and the others are held. */
    private void live(Meeting meeting) {
        int turn = (int) (meeting.plannedDay().toEpochDay() / 7 % 10);
        if (turn == 0) {
            return;
        }
        if (turn == 1 && meeting.moved() == 0) {
            town.act(LEADER, meeting, "move", Map.of("day", today().plusDays(2).toString(), "reason", "全市防汛会议"));
            return;
        }
        if (turn == 2) {
            town.act(LEADER, meeting, "cancel", Map.of("reason", "台风停课停工"));
            return;
        }
        town.comes(meeting, LEADER);
        town.act(LEADER, meeting, "open", Map.of());
        town.rooms
                .of(LEADER, meeting.id())
                .items()
                .forEach(item -> town.agendas.decide(
                        LEADER, meeting.id(), Objects.requireNonNull(item.id()), new Decision.Note("已通报", false)));
        town.act(LEADER, meeting, "close", Map.of());
    }
}
