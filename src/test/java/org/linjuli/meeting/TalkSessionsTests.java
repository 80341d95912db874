package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.meeting.AtAMeeting.*;
import static org.linjuli.meeting.AtATalkPoint.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.figure.Period;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.Posts;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PermissionProblem;
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
@Import({AtAMeeting.class, AtATalkPoint.class, TalkSessionsTests.Time.class})
class TalkSessionsTests {

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
    private AtATalkPoint place;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MeetingFigures figures;

    @Autowired
    private MeetingRecords records;

    @Autowired
    private TalkReminders reminders;

    @Autowired
    private Posts posts;

    @BeforeEach
    void aTownWithoutMeetings(@Autowired BeanFactory program) {
        place.begin(program);
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
    void aTalkPointPlansASessionForEachWeekAndACompoundHasOne() {
        var point = place.point(3);

        assertThat(point.node()).isEqualTo(NODE);
        assertThat(point.name()).isEqualTo("冠发小区说事会");
        var first = town.on(point, TUESDAY);
        assertThat(first.startsAt()).isEqualTo("2026-11-24T11:30:00Z");
        assertThat(first.head().residents()).isEqualTo(new Meeting.Residents(3, 0, 0));
        assertThat(town.on(point, TUESDAY.plusDays(35)).state()).isEqualTo(MeetingState.PLANNED);
        refuses(MeetingProblem.NODE_HAS_A_SERIES, () -> place.point(3));
        assertThat(place.points.add(COMMUNITY, point.id(), SmallNetwork.COMPOUND, tuesdays(3)))
                .isEqualTo(point);
    }

    @Test
    void aHolidayShiftsASessionAndAWeekendThatResidentsChoseDoesNot() {
        clock.advance(Duration.ofDays(-60));
        var thursdays = place.points.add(
                COMMUNITY,
                UUID.randomUUID(),
                SmallNetwork.COMPOUND,
                new TalkPoints.Wanted("架空层", DayOfWeek.THURSDAY, LocalTime.of(19, 30), 0));
        assertThat(town.on(thursdays, LocalDate.of(2026, 10, 8)).plannedDay())
                .isIn(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 8));
        var moved = new MeetingQuestion(
                NODE, Tier.COMPOUND, null, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1), false);
        assertThat(town.meetings.page(CITY, moved, null, 5).items()).isEmpty();

        var sundays = new TalkPoints.Wanted("架空层", DayOfWeek.SUNDAY, LocalTime.of(9, 0), 0);
        place.points.change(COMMUNITY, thursdays.id(), 0, sundays);
        assertThat(town.on(thursdays, LocalDate.of(2026, 10, 18)).moved()).isZero();
    }

    @Test
    void theChairIsWhoeverIsSecretaryNowAndNobodyElse() {
        var session = town.on(place.point(0), TUESDAY);
        itIsTuesday();
        town.comes(session, SECRETARY, LEADER);

        refuses(LifecycleProblem.NOT_YOURS, () -> town.act(LEADER, session, "open", Map.of()));
        refuses(
                MeetingProblem.NO_SUCH_MEETING,
                () -> town.meetings.act(
                        somebody("resident", Role.BRANCH_SECRETARY, SmallNetwork.GRID),
                        session.id(),
                        0,
                        "open",
                        Map.of()));

        town.act(SECRETARY, session, "open", Map.of());
        assertThat(town.again(session).course().chair()).isEqualTo(SECRETARY.account());
    }

    @Test
    void whileThePostOfTheSecretaryIsVacantTheGridTakesTheChair() {
        var session = town.on(place.point(0), TUESDAY);
        itIsTuesday();
        var post = SmallNetwork.post(SmallNetwork.node(OrgLevel.COMPOUND), PostTitle.BRANCH_SECRETARY);
        appoint(post, null);
        try {
            refuses(MeetingProblem.NO_SUCH_MEETING, () -> town.rooms.of(SECRETARY, session.id()));
            town.comes(session, LEADER, COMMUNITY);
            refuses(LifecycleProblem.NOT_YOURS, () -> town.act(COMMUNITY, session, "open", Map.of()));
            town.act(LEADER, session, "open", Map.of());
        } finally {
            appoint(post, SECRETARY);
        }
        assertThat(town.rooms.of(SECRETARY, session.id()).parties()).contains(MeetingParty.CHAIR);
        assertThat(town.rooms.of(LEADER, session.id()).parties()).containsExactly(MeetingParty.CLERK);
    }

    private void appoint(UUID post, @org.jspecify.annotations.Nullable Actor holder) {
        long version = town.jdbc
                .sql("select version from organization.post where id = :id")
                .param("id", post)
                .query(Long.class)
                .single();
        posts.appoint(CITY, post, version, java.util.Optional.ofNullable(holder).map(Actor::account));
    }

    @Test
    void aSessionIsOpenedOnlyWithEnoughResidentsAndEachOfThemCountsOnce() {
        var session = town.on(place.point(3), TUESDAY);
        itIsTuesday();
        town.comes(session, SECRETARY, LEADER);
        var resident = place.resident();
        refuses(MeetingProblem.WRONG_CODE, () -> place.sessions.checkIn(resident, session.id(), "000-00"));

        place.sessions.checkIn(resident, session.id(), session.code());
        place.sessions.checkIn(resident, session.id(), session.code());
        refuses(MeetingProblem.TOO_FEW_RESIDENTS, () -> town.act(SECRETARY, session, "open", Map.of()));
        place.sessions.count(SECRETARY, session.id(), 2);
        town.act(SECRETARY, session, "open", Map.of());

        assertThat(town.again(session).head().residents()).isEqualTo(new Meeting.Residents(3, 1, 2));
        refuses(MeetingProblem.BELOW_QUORUM, () -> place.sessions.count(SECRETARY, session.id(), 1));
        place.sessions.count(SECRETARY, session.id(), 5);
        assertThat(place.sessions.one(resident, session.id()).here()).isTrue();
    }

    @Test
    void whoLivesElsewhereSeesNoSessionOfTheCompoundAndResidentsSeeNoRoom() {
        var session = town.on(place.point(0), TUESDAY);
        var stranger = somebody("stranger", Role.RESIDENT, SmallNetwork.VACANT_GRID);

        refuses(MeetingProblem.NO_SUCH_SESSION, () -> place.sessions.one(stranger, session.id()));
        refuses(MeetingProblem.NO_SUCH_SESSION, () -> place.sessions.checkIn(stranger, session.id(), session.code()));
        refuses(MeetingProblem.NO_SUCH_MEETING, () -> town.rooms.of(place.resident(), session.id()));
        assertThat(place.sessions.home(stranger).compound()).isNull();
        assertThat(place.sessions.home(place.resident()).next()).isNotNull();
    }

    @Test
    void movingNeedsThreeDaysNoticeAndThoseWhoAskedAreTold() {
        var point = place.point(0);
        var tomorrow = town.on(point, TUESDAY);
        var next = town.on(point, TUESDAY.plusDays(7));
        var resident = place.resident();
        place.sessions.remind(resident, true);

        refuses(MeetingProblem.THREE_DAYS_NOTICE, () -> move(tomorrow, TUESDAY.plusDays(4)));
        refuses(MeetingProblem.THREE_DAYS_NOTICE, () -> move(next, MONDAY.plusDays(2)));
        assertThat(place.told(resident)).isZero();
        move(next, TUESDAY.plusDays(9));

        assertThat(town.again(next).moved()).isEqualTo(1);
        assertThat(place.told(resident)).isEqualTo(1);
        place.sessions.remind(resident, false);
        town.act(SECRETARY, tomorrow, "cancel", Map.of("reason", "台风停课停工"));
        assertThat(place.told(resident)).isEqualTo(1);
    }

    private void move(Meeting session, LocalDate day) {
        town.act(SECRETARY, session, "move", Map.of("day", day.toString(), "reason", "架空层停电检修"));
    }

    @Test
    void theAgendaIsWhatResidentsWantToTalkAboutAndTheirKeeperHearsWhatBecameOfIt() {
        var fence = place.topic("北门要不要装栏杆");
        var lamp = place.topic("路灯换不换感应的");
        var session = town.on(place.point(0), TUESDAY);
        itIsTuesday();
        assertThat(place.sessions.one(place.resident(), session.id()).topics()).containsKeys(fence, lamp);
        var open = place.opened(session);

        refuses(MeetingProblem.ITEMS_UNDECIDED, () -> town.act(SECRETARY, open, "close", Map.of()));
        place.hears(open, fence, new Decision.Note("多数人同意，先议方案", false));
        place.hears(open, fence, new Decision.Note("多数人同意，先议方案", false));
        refuses(MeetingProblem.DECIDED_ALREADY, () -> place.hears(open, fence, new Decision.Postpone("再想想")));
        place.hears(open, lamp, new Decision.Postpone("等物业报价"));
        town.act(SECRETARY, open, "close", Map.of());

        assertThat(place.heard)
                .extracting(TalkHeard::matter, TalkHeard::outcome, TalkHeard::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(fence, TalkOutcome.DISCUSSED, SECRETARY.account()),
                        org.assertj.core.groups.Tuple.tuple(lamp, TalkOutcome.ADJOURNED, SECRETARY.account()));
        assertThat(place.sessions.past(place.resident(), null, 5).items())
                .extracting(Meeting::id)
                .containsExactly(session.id());
    }

    @Test
    void theDayBeforeEachIsRemindedOnceAndTheAuthorsToo() {
        var resident = place.resident();
        var author = place.resident();
        place.point(0);
        place.topic("北门要不要装栏杆");
        place.authors.add(author.account());
        place.sessions.remind(resident, true);
        long before = place.told(SECRETARY);

        assertThat(reminders.ofTomorrow()).isEqualTo(1);
        assertThat(reminders.ofTomorrow()).isZero();

        assertThat(place.told(resident)).isEqualTo(1);
        assertThat(place.told(author)).isEqualTo(1);
        assertThat(place.told(SECRETARY)).isEqualTo(before + 1);
        assertThat(town.jdbc
                        .sql("select text from channel.notice where account = :account")
                        .param("account", resident.account().value())
                        .query(String.class)
                        .single())
                .isEqualTo("明天（2026-11-24）19:30在3号楼架空层召开冠发小区说事会。");
    }

    @Test
    void aChangedTalkPointKeepsTheSessionsOfWhichItIsTooLateToHear() {
        var point = place.point(0);
        var wednesdays = new TalkPoints.Wanted("党群服务站", DayOfWeek.WEDNESDAY, LocalTime.of(20, 0), 5);

        var changed = place.points.change(COMMUNITY, point.id(), 0, wednesdays);

        assertThat(town.on(point, TUESDAY).state()).isEqualTo(MeetingState.PLANNED);
        var asked = new MeetingQuestion(NODE, Tier.COMPOUND, null, MONDAY, MONDAY.plusDays(14), false);
        assertThat(town.meetings.page(COMMUNITY, asked, null, 30).items())
                .extracting(Meeting::day)
                .containsExactly(TUESDAY, LocalDate.of(2026, 12, 2));
        assertThat(changed.residents()).isEqualTo(5);
        refuses(
                MeetingProblem.IS_A_TALK_POINT,
                () -> town.book.change(
                        STREET,
                        point.id(),
                        1,
                        wanted(
                                Rhythm.weekly(DayOfWeek.MONDAY, MONDAY),
                                50,
                                seat(SmallNetwork.GRID, Role.GRID_LEADER))));
        town.book.end(COMMUNITY, point.id(), 1);
        assertThat(town.meetings.page(COMMUNITY, asked, null, 30).items())
                .extracting(Meeting::day)
                .containsExactly(TUESDAY);
    }

    @Test
    void oneStrokeGivesAllCompoundsOfACommunityTheirTalkPointAndCanBeUndone() {
        var missing = place.points.missing(COMMUNITY, SmallNetwork.COMMUNITY);
        var ids = missing.stream().flatMap(node -> node.compound().stream()).collect(Collectors.toSet());
        var batch = UUID.randomUUID();
        refuses(
                PermissionProblem.PERMISSION_MISSING,
                () -> place.points.addAll(LEADER, batch, SmallNetwork.COMMUNITY, ids, tuesdays(3)));

        var added = place.points.addAll(COMMUNITY, batch, SmallNetwork.COMMUNITY, ids, tuesdays(3));
        var again = place.points.addAll(COMMUNITY, batch, SmallNetwork.COMMUNITY, ids, tuesdays(3));

        assertThat(missing).contains(NODE).hasSizeGreaterThan(1);
        assertThat(added).hasSameSizeAs(missing);
        assertThat(again)
                .extracting(Series::id)
                .containsExactlyInAnyOrderElementsOf(
                        added.stream().map(Series::id).toList());
        assertThat(place.points.missing(COMMUNITY, SmallNetwork.COMMUNITY)).isEmpty();
        assertThat(place.points.undo(COMMUNITY, batch, SmallNetwork.COMMUNITY)).isEqualTo(missing.size());
        assertThat(place.points.missing(COMMUNITY, SmallNetwork.COMMUNITY)).isEqualTo(missing);
        assertThat(place.points.undo(COMMUNITY, batch, SmallNetwork.COMMUNITY)).isZero();
        assertThat(town.jdbc
                        .sql("select count(*) from meeting.meeting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theDayAfterItIsCountedAsMissedAndEachFigureOpensToItsRows() {
        var point = place.point(0);
        var first = town.on(point, TUESDAY);
        itIsTuesday();
        town.act(SECRETARY, place.opened(first), "close", Map.of());
        clock.advance(Duration.ofDays(8));
        town.planning.night();

        var period = new Period(MONDAY, MONDAY.plusDays(14));
        var talks = figures.talks(CITY, SmallNetwork.CITY, period);
        assertThat(talks.all()).isEqualTo(new MeetingFigures.Held(1, 0, 0, 1));
        assertThat(talks.byArea()).containsOnlyKeys(SmallNetwork.STREET);
        for (var area : List.of(SmallNetwork.GRID, NODE)) {
            assertThat(figures.talks(CITY, area, period).all()).isEqualTo(talks.all());
        }
        assertThat(figures.talks(CITY, SmallNetwork.GRID, period).byArea()).containsOnlyKeys(NODE);
        assertThat(figures.of(CITY, SmallNetwork.CITY, period).byTier()).doesNotContainKey(Tier.COMPOUND);
        assertThat(rows(SmallNetwork.CITY, MeetingQuestion.Outcome.MISSED)).hasSize(1);
        assertThat(rows(NODE, MeetingQuestion.Outcome.HELD)).hasSize(1);
    }

    private List<Meeting> rows(NodePath area, MeetingQuestion.Outcome outcome) {
        var asked = new MeetingQuestion(area, Tier.COMPOUND, outcome, MONDAY, MONDAY.plusDays(14), false);
        return town.meetings.page(CITY, asked, null, 30).items();
    }

    @Test
    void whoCameIsTheirOwnBusinessAndForgottenAfterAMonth() {
        var session = town.on(place.point(0), TUESDAY);
        itIsTuesday();
        var resident = place.resident();
        place.sessions.checkIn(resident, session.id(), session.code());
        place.sessions.remind(resident, true);
        assertThat(records.of(resident.account(), PersonalRecords.Form.MASKED))
                .extracting(section -> section.items().size())
                .containsExactly(0, 0, 1, 1);

        clock.advance(Duration.ofDays(31));
        records.rules().stream()
                .flatMap(rule -> rule.purge().stream())
                .forEach(purge -> purge.upTo(clock.instant(), 100));
        assertThat(place.sessions.one(resident, session.id()).here()).isFalse();
        assertThat(town.again(session).head().residents().here()).isEqualTo(1);
        records.erase(resident.account());
        assertThat(place.sessions.home(resident).reminded()).isFalse();
    }

    @Test
    void whatIsTypedAsTheTierOfACompoundIsRefused() {
        refuses(
                MeetingProblem.IS_A_TALK_POINT,
                () -> town.book.add(
                        STREET,
                        UUID.randomUUID(),
                        Tier.COMPOUND,
                        NODE,
                        wanted(
                                Rhythm.weekly(DayOfWeek.TUESDAY, MONDAY),
                                50,
                                seat(SmallNetwork.GRID, Role.GRID_LEADER))));
        refuses(
                MeetingProblem.NO_SUCH_COMPOUND,
                () -> place.points.add(COMMUNITY, UUID.randomUUID(), UUID.randomUUID(), tuesdays(0)));
        assertThat(Set.of(Tier.values())).hasSize(4);
    }
}
