package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.meeting.AtAMeeting.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Undertaking;
import org.linjuli.follower.Followers;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
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

@OwnDatabase
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@Import({AtAMeeting.class, MeetingTests.Time.class})
class MeetingTests {

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.at(NINE);
        }
    }

    @Autowired
    private AtAMeeting town;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private ResolutionStore stored;

    @Autowired
    private MinutesBook minutes;

    @Autowired
    private Unheard unheard;

    @Autowired
    private Followers followers;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private MeetingRecords records;

    @BeforeEach
    void aTownWithoutMeetings(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        town.forgetEverything();
    }

    @AfterEach
    void itIsMondayAgain() {
        clock.advance(Duration.between(clock.instant(), NINE));
    }

    private void itIsTuesday() {
        clock.advance(Duration.ofDays(1));
    }

    private static void refuses(Problem refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(deed)
                .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(refusal));
    }

    @Test
    void aSeriesPlansItsMeetingsAheadAndTheNightPlansNoneTwice() {
        var series = town.streetSeries();

        assertThat(town.planning.ahead()).isZero();
        var first = town.on(series, TUESDAY);
        assertThat(first.head()).isEqualTo(new Meeting.Head(3, 2, 0, 0));
        assertThat(first.startsAt()).isEqualTo("2026-11-24T01:30:00Z");

        clock.advance(Duration.ofDays(7));
        assertThat(town.planning.ahead()).isEqualTo(1);
        assertThat(town.planning.ahead()).isZero();
    }

    @Test
    void meetingsOfOneDayAreListedInTheOrderInWhichTheyBegin() {
        var series = town.streetSeries();
        var hours = List.of("15:30", "09:00", "11:15");
        for (int n = 0; n < hours.size(); n++) {
            town.jdbc
                    .sql("""
                            update meeting.meeting
                            set day = :day, starts_at = (:day || ' ' || :hour)::timestamp at time zone 'Asia/Shanghai'
                            where series = :series and planned_day = :planned
                            """)
                    .param("day", TUESDAY)
                    .param("hour", hours.get(n))
                    .param("series", series.id())
                    .param("planned", TUESDAY.plusWeeks(n))
                    .update();
        }

        var begins = List.of("2026-11-24T01:00:00Z", "2026-11-24T03:15:00Z", "2026-11-24T07:30:00Z");
        for (var area : Arrays.asList(SmallNetwork.STREET, null)) {
            var asked = new MeetingQuestion(area, null, null, TUESDAY, TUESDAY, false);
            assertThat(startsPageByPage(asked)).isEqualTo(begins);
        }
    }

    private List<String> startsPageByPage(MeetingQuestion asked) {
        var starts = new ArrayList<String>();
        @Nullable String mark = null;
        do {
            var page = town.meetings.page(STREET, asked, mark, 1);
            page.items().forEach(meeting -> starts.add(meeting.startsAt().toString()));
            mark = page.next();
        } while (mark != null);
        return starts;
    }

    @Test
    void aHolidayShiftsAMeetingToTheNextWorkingDayWithoutMovingIt() {
        clock.advance(Duration.ofDays(-60));
        var series = town.book.add(
                STREET,
                UUID.randomUUID(),
                Tier.STREET,
                SmallNetwork.STREET,
                wanted(
                        Rhythm.weekly(java.time.DayOfWeek.THURSDAY, LocalDate.of(2026, 9, 24)),
                        50,
                        seat(SmallNetwork.STREET, Role.STREET_OFFICER)));

        var all = town.meetings
                .page(
                        CITY,
                        new MeetingQuestion(
                                series.node(),
                                null,
                                null,
                                LocalDate.of(2026, 9, 24),
                                LocalDate.of(2026, 10, 31),
                                false),
                        null,
                        30)
                .items();
        assertThat(all)
                .filteredOn(meeting -> meeting.plannedDay().equals(LocalDate.of(2026, 10, 1)))
                .extracting(Meeting::day)
                .containsExactly(LocalDate.of(2026, 10, 8));
        assertThat(all).extracting(Meeting::moved).containsOnly(0);
    }

    @Test
    void whatWasRaisedStandsOnTheNextAgendaOfTheLevelAndOnNoOther() {
        var series = town.streetSeries();
        var toStreet = town.raisedToTheStreet();
        var toCommunity = town.raisedToTheCommunity();

        var next = town.rooms.of(STREET, town.on(series, TUESDAY).id());
        var later = town.rooms.of(STREET, town.on(series, TUESDAY.plusDays(7)).id());

        assertThat(next.items())
                .filteredOn(item -> item.kind() == Item.Kind.RAISED)
                .extracting(Item::request)
                .contains(toStreet, toCommunity);
        assertThat(next.told().get(toStreet)).isNotNull();
        assertThat(later.items()).isEmpty();
    }

    @Test
    void aMatterTheGridCannotSolveGetsAnOwnerAndADateAndComesBack() {
        followers.catchUp();
        var series = town.streetSeries();
        var request = town.raisedToTheStreet();
        itIsTuesday();
        var meeting = town.opened(town.on(series, TUESDAY));
        var item = town.itemAbout(meeting, request);
        var decision = resolve(new Decision.Carry(Carried.DELEGATE, town.version(request)));

        town.agendas.decide(STREET, meeting.id(), Objects.requireNonNull(item.id()), decision);

        assertThat(town.owner(request)).isEqualTo(SmallNetwork.GRID);
        assertThat(town.meetings.about(STREET, request))
                .singleElement()
                .satisfies(heard -> assertThat(heard.resolution()).isNotNull());
        settleTheRest(meeting);
        town.act(STREET, meeting, "close", Map.of());

        solved(request);
        followers.catchUp();
        var reported = stored.find(decision.id()).orElseThrow();
        assertThat(reported.state()).isEqualTo(ResolutionState.REPORTED);
        assertThat(Objects.requireNonNull(reported.done()).what()).contains("已办结");

        clock.advance(Duration.ofDays(7));
        var following = town.opened(town.on(series, TUESDAY.plusDays(7)));
        var followed = town.rooms.of(STREET, following.id()).items().stream()
                .filter(one -> decision.id().equals(one.follows()))
                .findFirst()
                .orElseThrow();
        town.agendas.decide(
                STREET, following.id(), Objects.requireNonNull(followed.id()), new Decision.Note(null, true));
        assertThat(stored.find(decision.id()).orElseThrow().state()).isEqualTo(ResolutionState.DONE);
    }

    private void solved(UUID request) {
        for (var action : List.of("accept", "start")) {
            town.casework.act(
                    LEADER, new Undertaking(request, action, town.version(request), Map.of(), UUID.randomUUID()));
        }
        town.casework.act(
                LEADER,
                new Undertaking(
                        request, "resolve", town.version(request), Map.of("result", "路灯已全部更换"), UUID.randomUUID()));
        if (town.isToBeVerified(request)) {
            town.casework.act(
                    COMMUNITY,
                    new Undertaking(
                            request, "verify", town.version(request), Map.of("opinion", "已到现场"), UUID.randomUUID()));
        }
    }

    private void settleTheRest(Meeting meeting) {
        town.rooms.of(STREET, meeting.id()).items().stream()
                .filter(item -> item.outcome() == null)
                .forEach(item -> town.agendas.decide(
                        STREET, meeting.id(), Objects.requireNonNull(item.id()), new Decision.Postpone("材料还不齐，下次再议")));
    }

    @Test
    void whenTheRequestRefusesNothingIsResolved() {
        var series = town.streetSeries();
        var request = town.raisedToTheStreet();
        itIsTuesday();
        var meeting = town.opened(town.on(series, TUESDAY));
        var item = town.itemAbout(meeting, request);
        var stale = resolve(new Decision.Carry(Carried.DELEGATE, town.version(request) - 1));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> town.agendas.decide(STREET, meeting.id(), Objects.requireNonNull(item.id()), stale));

        assertThat(stored.find(stale.id())).isEmpty();
        assertThat(town.itemAbout(meeting, request).outcome()).isNull();
        assertThat(town.owner(request)).isEqualTo(SmallNetwork.STREET);
    }

    @Test
    void aRaisedRequestIsNotJustNotedAndACarriedOneStandsOnTheNextAgendaAgain() {
        var series = town.streetSeries();
        var request = town.raisedToTheStreet();
        itIsTuesday();
        var meeting = town.opened(town.on(series, TUESDAY));
        var item = Objects.requireNonNull(town.itemAbout(meeting, request).id());

        refuses(
                MeetingProblem.RAISED_NEEDS_AN_OWNER,
                () -> town.agendas.decide(STREET, meeting.id(), item, new Decision.Note("知道了", false)));
        refuses(MeetingProblem.ITEMS_UNDECIDED, () -> town.act(STREET, meeting, "close", Map.of()));
        settleTheRest(meeting);
        town.act(STREET, meeting, "close", Map.of());

        var next = town.rooms.of(STREET, town.on(series, TUESDAY.plusDays(7)).id());
        assertThat(next.items()).extracting(Item::request).contains(request);
    }

    @Test
    void theSameDecisionAgainChangesNothingAndAnotherIsRefused() {
        var series = town.streetSeries();
        var request = town.raisedToTheStreet();
        itIsTuesday();
        var meeting = town.opened(town.on(series, TUESDAY));
        var item = Objects.requireNonNull(town.itemAbout(meeting, request).id());
        var decision = resolve(null);
        town.agendas.decide(STREET, meeting.id(), item, decision);
        int before = town.again(meeting).head().undecided();

        town.agendas.decide(STREET, meeting.id(), item, decision);

        assertThat(town.again(meeting).head().undecided()).isEqualTo(before);
        refuses(MeetingProblem.DECIDED_ALREADY, () -> town.agendas.decide(STREET, meeting.id(), item, resolve(null)));
    }

    @Test
    void whoHasNoSeatDoesNotCheckInAndAWrongCodeIsRefused() {
        var series = town.streetSeries();
        itIsTuesday();
        var meeting = town.on(series, TUESDAY);

        refuses(MeetingProblem.NO_SEAT_OF_YOURS, () -> town.comes(meeting, CITY));
        refuses(MeetingProblem.NO_SUCH_MEETING, () -> town.comes(meeting, PROPERTY));
        refuses(MeetingProblem.WRONG_CODE, () -> town.attendances.checkIn(UNIT, meeting.id(), "12345"));
        town.comes(meeting, UNIT, UNIT);

        assertThat(town.again(meeting).head().present()).isEqualTo(1);
    }

    @Test
    void theClerkKeepsTheListButDoesNotTakeAnOpenMeetingBelowItsQuorum() {
        var series = town.streetSeries();
        itIsTuesday();
        var meeting = town.opened(town.on(series, TUESDAY));
        var seat = town.rooms.of(STREET, meeting.id()).seats().getFirst().id();

        refuses(MeetingProblem.BELOW_QUORUM, () -> town.attendances.mark(STREET, meeting.id(), seat, false));
        refuses(MeetingProblem.NOT_THE_CLERK, () -> town.attendances.mark(UNIT, meeting.id(), seat, true));

        assertThat(town.again(meeting).head().present()).isEqualTo(2);
    }

    @Test
    void aGridWithoutAnybodyIsChairedByItsCommunity() {
        var series = town.book.add(
                STREET,
                UUID.randomUUID(),
                Tier.GRID,
                SmallNetwork.VACANT_GRID,
                wanted(
                        Rhythm.weekly(java.time.DayOfWeek.TUESDAY, MONDAY),
                        50,
                        seat(SmallNetwork.COMMUNITY, Role.COMMUNITY_OFFICER)));
        itIsTuesday();
        var meeting = town.on(series, TUESDAY);
        town.comes(meeting, COMMUNITY);

        town.act(COMMUNITY, meeting, "open", Map.of());

        assertThat(town.again(meeting).state()).isEqualTo(MeetingState.OPEN);
    }

    @Test
    void minutesAreSavedFromTheVersionThatWasReadAndAreFixedWhenTheMeetingIsClosed() {
        var series = town.streetSeries();
        itIsTuesday();
        var meeting = town.opened(town.on(series, TUESDAY));
        var first = minutes.save(STREET, meeting.id(), 0, "主持人通报上周情况。");
        var second = minutes.save(STREET, meeting.id(), first.version(), "主持人通报上周情况。\n水务公司发言。");

        refuses(MeetingProblem.MINUTES_STALE, () -> minutes.save(STREET, meeting.id(), first.version(), "另一个人写的"));
        assertThat(minutes.save(STREET, meeting.id(), 0, second.text())).isEqualTo(second);
        settleTheRest(meeting);
        town.act(STREET, meeting, "close", Map.of());
        refuses(MeetingProblem.NOT_RUNNING, () -> minutes.save(STREET, meeting.id(), second.version(), "闭会后补写"));
        assertThat(minutes.of(UNIT, meeting.id()).text()).isEqualTo(second.text());
        refuses(MeetingProblem.NO_SUCH_MEETING, () -> minutes.of(OTHER_STREET, meeting.id()));
    }

    @Test
    void aRequestRaisedToAStreetWithoutMeetingsIsUnheardUntilThereIsOneOrAResolution() {
        var request = town.raisedToTheStreet();

        assertThat(unheard.in(CITY, SmallNetwork.CITY))
                .extracting(waiting -> waiting.request())
                .contains(request);
        assertThat(unheard.in(COMMUNITY, SmallNetwork.COMMUNITY))
                .extracting(waiting -> waiting.request())
                .doesNotContain(request);

        town.streetSeries();

        assertThat(unheard.in(CITY, SmallNetwork.STREET)).isEmpty();
    }

    @Test
    void oneWhoOwesAResolutionReportsItAndSeesItInTheirOwnList() {
        var series = town.streetSeries();
        itIsTuesday();
        var meeting = town.opened(town.on(series, TUESDAY));
        var item = UUID.randomUUID();
        town.agendas.add(UNIT, meeting.id(), item, "二次供水改造进度");
        town.agendas.add(UNIT, meeting.id(), item, "二次供水改造进度");
        var decision = new Decision.Resolve(
                UUID.randomUUID(), "完成泵房改造", "水压达标", SmallNetwork.WATERWORKS, TUESDAY.plusDays(3), null);
        town.agendas.decide(STREET, meeting.id(), item, decision);
        var owed = new Resolutions.Question(null, null, Resolutions.Which.RUNNING, null, null);

        assertThat(resolutions.page(UNIT, owed, null, 30).items())
                .extracting(Resolution::id)
                .containsExactly(decision.id());
        clock.advance(Duration.ofDays(4));
        var overdue = new Resolutions.Question(SmallNetwork.STREET, null, Resolutions.Which.OVERDUE, null, null);
        assertThat(resolutions.page(CITY, overdue, null, 30).items())
                .extracting(Resolution::id)
                .containsExactly(decision.id());
        resolutions.act(UNIT, decision.id(), 0, "report", Map.of("done", "泵房已改造"));
        assertThat(resolutions.page(CITY, overdue, null, 30).items()).isEmpty();
        refuses(
                MeetingProblem.NO_SUCH_RESOLUTION,
                () -> resolutions.act(PROPERTY, decision.id(), 1, "report", Map.of("done", "不是我做的")));
    }

    @Test
    void aChangedSeriesMeetsOtherwiseFromTomorrowOnAndAnEndedOneNoMore() {
        var series = town.streetSeries();
        var thursdays = wanted(
                Rhythm.weekly(java.time.DayOfWeek.THURSDAY, MONDAY),
                100,
                seat(SmallNetwork.STREET, Role.STREET_OFFICER));

        var changed = town.book.change(STREET, series.id(), 0, thursdays);

        var asked = new MeetingQuestion(SmallNetwork.STREET, null, null, MONDAY, MONDAY.plusDays(28), false);
        assertThat(town.meetings.page(STREET, asked, null, 30).items()).allSatisfy(meeting -> {
            assertThat(meeting.day().getDayOfWeek()).isEqualTo(java.time.DayOfWeek.THURSDAY);
            assertThat(meeting.head().seats()).isEqualTo(1);
        });
        town.book.end(STREET, series.id(), changed.version());
        assertThat(town.meetings.page(STREET, asked, null, 30).items()).isEmpty();
        refuses(
                MeetingProblem.SERIES_ENDED,
                () -> town.book.change(STREET, series.id(), changed.version() + 1, thursdays));
    }

    @Test
    void aCalendarIsReadAtItsAddressUntilAnotherOneIsMadeOrItIsRevoked() {
        town.streetSeries();
        var first = feeds.renew(UNIT);
        assertThat(feeds.read(first)).contains("SUMMARY:").contains("DTSTART;TZID=Asia/Shanghai:20261124T093000");
        assertThat(feeds.read(first)).doesNotContain("路灯");

        var second = feeds.renew(UNIT);

        refuses(MeetingProblem.NO_SUCH_CALENDAR, () -> feeds.read(first));
        assertThat(feeds.read(second)).contains("BEGIN:VEVENT");
        feeds.revoke(UNIT);
        refuses(MeetingProblem.NO_SUCH_CALENDAR, () -> feeds.read(second));
        assertThat(feeds.since(UNIT)).isEmpty();
    }

    @Test
    void whoIsForgottenLeavesTheSeatPresentButNoName() {
        var series = town.streetSeries();
        itIsTuesday();
        var meeting = town.on(series, TUESDAY);
        town.comes(meeting, UNIT);
        feeds.renew(UNIT);
        assertThat(records.of(UNIT.account(), PersonalRecords.Form.MASKED))
                .extracting(section -> section.items().size())
                .containsExactly(1, 1, 0, 0);

        records.erase(UNIT.account());

        assertThat(town.again(meeting).head().present()).isEqualTo(1);
        assertThat(records.of(UNIT.account(), PersonalRecords.Form.MASKED))
                .extracting(section -> section.items().size())
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void aNodeHasOneSeriesAndTheSameAgainFindsTheSame() {
        var series = town.gridSeries();

        refuses(MeetingProblem.NODE_HAS_A_SERIES, () -> town.gridSeries());
        var again = town.book.add(
                STREET,
                series.id(),
                Tier.GRID,
                SmallNetwork.GRID,
                wanted(series.rhythm(), 50, seat(SmallNetwork.GRID, Role.GRID_LEADER)));
        assertThat(again.seats()).hasSize(2);
    }
}
