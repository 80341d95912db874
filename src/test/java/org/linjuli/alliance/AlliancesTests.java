package org.linjuli.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.Standings;
import org.linjuli.channel.Notices;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.meeting.MeetingProblem;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.AtOnce;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class AlliancesTests {

    private static final Instant START = Instant.parse("2026-03-10T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int AT_ONCE = 16;
    private static final Actor OFFICER = holder("community", Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor SECRETARY = holder("secretary", Role.BRANCH_SECRETARY, GRID);
    private static final Actor MANAGER = holder("property", Role.PROPERTY_MANAGER, PROPERTY);
    private static final Actor CONTACT = holder("unit", Role.UNIT_CONTACT, WATERWORKS);
    private static final Actor NEIGHBOUR =
            holder("otherstreet", Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.003.003"));

    @Autowired
    private Alliances alliances;

    @Autowired
    private Duties duties;

    @Autowired
    private DutyJudging judging;

    @Autowired
    private Notices notices;

    @Autowired
    private DutyCalendar calendar;

    @Autowired
    private AllianceReminders reminders;

    @Autowired
    private Standings standings;

    @Autowired
    private AllianceFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @TestConfiguration
    static class Moving {

        @Bean
        @Primary
        MovableClock clock() {
            return MovableClock.at(START);
        }
    }

    private static Actor holder(String username, Role role, NodePath at) {
        return new Actor(account(username), username, List.of(new Grant(role, at)));
    }

    @BeforeEach
    void noAlliances(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from alliance.duty_period").update();
        jdbc.sql("delete from alliance.alliance").update();
        clock.advance(Duration.between(clock.instant(), START));
    }

    private Alliance founded() {
        var wanted = new Alliances.NewAlliance(
                UUID.randomUUID(), AllianceKind.FOUR_PARTY, "福百社区四方联盟", new Alliance.Where(COMMUNITY, null));
        return alliances.found(OFFICER, wanted);
    }

    private UUID invited(Alliance one, SeatRole role, UUID member) {
        var seat = UUID.randomUUID();
        alliances.invite(OFFICER, one.id(), new Alliances.NewSeat(seat, role, member));
        return seat;
    }

    private Alliance active() {
        var one = founded();
        alliances.sign(OFFICER, one.id(), invited(one, SeatRole.COMMUNITY, node(OrgLevel.COMMUNITY)));
        alliances.sign(SECRETARY, one.id(), invited(one, SeatRole.BRANCH, node(OrgLevel.COMPOUND)));
        alliances.sign(MANAGER, one.id(), invited(one, SeatRole.PROPERTY, unit(PROPERTY)));
        return alliances.sign(CONTACT, one.id(), invited(one, SeatRole.UNIT, unit(WATERWORKS)));
    }

    private static UUID seat(Alliance one, SeatRole role) {
        return one.seats().stream()
                .filter(seat -> seat.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void refused(Problem by, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void itIsInForceOnceEverySeatThatItCannotDoWithoutHasSigned() {
        var one = founded();
        alliances.sign(OFFICER, one.id(), invited(one, SeatRole.COMMUNITY, node(OrgLevel.COMMUNITY)));
        alliances.sign(SECRETARY, one.id(), invited(one, SeatRole.BRANCH, node(OrgLevel.COMPOUND)));
        var three = alliances.sign(MANAGER, one.id(), invited(one, SeatRole.PROPERTY, unit(PROPERTY)));
        var four = alliances.sign(CONTACT, one.id(), invited(one, SeatRole.UNIT, unit(WATERWORKS)));

        assertThat(three.state()).isEqualTo(AllianceState.FORMING);
        assertThat(three.missing(SeatRole.UNIT)).isEqualTo(1);
        assertThat(four.state()).isEqualTo(AllianceState.ACTIVE);
        assertThat(four.course().activeSince()).isEqualTo(TODAY);
    }

    @Test
    void nobodySignsForAnother() {
        var one = founded();
        var seat = invited(one, SeatRole.PROPERTY, unit(PROPERTY));

        refused(AllianceProblem.NOT_YOUR_SEAT, () -> alliances.sign(OFFICER, one.id(), seat));
        refused(AllianceProblem.NO_SUCH_ALLIANCE, () -> alliances.sign(NEIGHBOUR, one.id(), seat));
        refused(AllianceProblem.NO_SUCH_ALLIANCE, () -> alliances.one(CONTACT, one.id()));
        assertThat(alliances.one(MANAGER, one.id()).id()).isEqualTo(one.id());
    }

    @Test
    void onlyWhatFitsASeatIsOfferedIt() {
        var one = founded();

        refused(
                AllianceProblem.MEMBER_UNFIT,
                () -> alliances.invite(
                        OFFICER,
                        one.id(),
                        new Alliances.NewSeat(UUID.randomUUID(), SeatRole.PROPERTY, unit(WATERWORKS))));
        assertThat(alliances.choices(OFFICER, SeatRole.PROPERTY, new Alliance.Where(COMMUNITY, null), "安居"))
                .extracting(choice -> choice.id())
                .containsExactly(unit(PROPERTY));
        assertThat(alliances.choices(OFFICER, SeatRole.BRANCH, new Alliance.Where(COMMUNITY, COMPOUND), ""))
                .extracting(choice -> choice.id())
                .containsExactly(node(OrgLevel.COMPOUND));
    }

    @Test
    void whenASeatThatItNeedsLeavesItIsFormingAgainAndOwesNothing() {
        var one = active();
        assertThat(duties.desk(MANAGER).owed()).hasSize(1);

        var left = alliances.leave(MANAGER, one.id(), seat(one, SeatRole.PROPERTY), one.version(), TODAY, "合同到期，物业更换");

        assertThat(left.state()).isEqualTo(AllianceState.FORMING);
        assertThat(duties.desk(MANAGER).owed()).isEmpty();
        assertThat(alliances
                        .sign(MANAGER, one.id(), invited(one, SeatRole.PROPERTY, unit(PROPERTY)))
                        .state())
                .isEqualTo(AllianceState.ACTIVE);
    }

    @Test
    void signingPromisesWhatSeatsOfTheRoleDo() {
        var one = active();

        assertThat(duties.of(one))
                .extracting(duty -> duty.rhythm() + " " + duty.title())
                .containsExactlyInAnyOrder(
                        "QUARTERLY 召开一次四方联席会", "MONTHLY 组织一次主题党日或志愿服务", "MONTHLY 检修公共设施并公示结果", "QUARTERLY 到小区开展一次服务");
    }

    @Test
    void theDatabaseKnowsTheSeatsOfEachKind() {
        var inCode = new TreeSet<String>();
        for (var kind : AllianceKind.values()) {
            kind.roles()
                    .forEach(
                            role -> inCode.add("%s %s %d %d".formatted(kind, role, kind.least(role), kind.most(role))));
        }

        var inDatabase = jdbc.sql("select kind || ' ' || role || ' ' || least || ' ' || most from alliance.need")
                .query(String.class)
                .list();

        assertThat(inDatabase).containsExactlyInAnyOrderElementsOf(inCode);
    }

    @Test
    void whoIsInvitedIsTold() {
        var one = founded();
        invited(one, SeatRole.PROPERTY, unit(PROPERTY));

        assertThat(notices.page(MANAGER, null, 100).items())
                .anySatisfy(notice -> assertThat(notice.toString()).contains("邀请", one.name()));
    }

    @Test
    void aDissolvedAllianceTellsWhyAndTakesNothingMore() {
        var one = active();

        var ended = alliances.act(OFFICER, one.id(), one.version(), "dissolve", Map.of("reason", "小区撤并"));

        assertThat(ended.state()).isEqualTo(AllianceState.ENDED);
        assertThat(ended.course().remark()).isEqualTo("小区撤并");
        refused(LifecycleProblem.NOT_IN_THIS_STATE, () -> invited(one, SeatRole.UNIT, unit(PROPERTY)));
    }

    private DutyPeriod reported(Alliance one, String done) {
        var owed = duties.desk(MANAGER).owed().getFirst();
        assertThat(owed.owed().alliance()).isEqualTo(one.id());
        return duties.report(MANAGER, owed.duty(), owed.startsOn(), new Duties.Done(done, null, null));
    }

    @Test
    void aDutyEndsAloneOnItsLastDayAndWhatIsDueLaterIsOwedNoMore() {
        var one = active();
        var duty = duties.of(one).stream()
                .filter(any -> any.rhythm() == Rhythm.MONTHLY && any.seat().equals(seat(one, SeatRole.PROPERTY)))
                .findFirst()
                .orElseThrow();
        var last = LocalDate.of(2026, 4, 15);

        refused(
                AllianceProblem.BAD_DUTY,
                () -> duties.end(OFFICER, one.id(), duty.id(), new Duty.Ending(TODAY.minusDays(1), "合同到期")));
        duties.end(OFFICER, one.id(), duty.id(), new Duty.Ending(last, "合同到期"));
        refused(
                AllianceProblem.ENDED_ALREADY,
                () -> duties.end(OFFICER, one.id(), duty.id(), new Duty.Ending(last, "合同到期")));
        clock.advance(Duration.ofDays(40));
        calendar.run();

        assertThat(duties.periods(one).stream().filter(period -> period.duty().equals(duty.id())))
                .extracting(DutyPeriod::dueOn)
                .containsExactly(LocalDate.of(2026, 3, 31));
        assertThat(duties.of(one))
                .filteredOn(any -> any.id().equals(duty.id()))
                .extracting(Duty::ending)
                .containsExactly(new Duty.Ending(last, "合同到期"));
        assertThat(notices.page(MANAGER, null, 100).items())
                .anySatisfy(notice -> assertThat(notice.text()).contains("2026-04-15", "合同到期"));
    }

    @Test
    void aDutyIsEndedOnceHoweverManyEndItAtOnce() throws Exception {
        var one = active();
        var duty = duties.of(one).getFirst();

        int taken = AtOnce.atOnce(
                AT_ONCE, n -> duties.end(OFFICER, one.id(), duty.id(), new Duty.Ending(TODAY.plusDays(n), "不再需要")));

        assertThat(taken).isEqualTo(1);
        assertThat(acts(one, "alliance.duty-end")).isEqualTo(1);
    }

    @Test
    void thoseAtTheTableAreRemindedOnceThatTheirYearEndsAndAgainAfterRenewal() {
        var one = active();
        assertThat(reminders.run()).isZero();
        clock.advance(Duration.ofDays(340));

        assertThat(reminders.run()).isEqualTo(1);
        assertThat(reminders.run()).isZero();
        assertThat(notices.page(MANAGER, null, 100).items())
                .anySatisfy(notice -> assertThat(notice.text()).contains(one.name(), "续签"));
        alliances.act(OFFICER, one.id(), alliances.one(OFFICER, one.id()).version(), "renew", Map.of());
        assertThat(reminders.run()).isZero();
        clock.advance(Duration.ofDays(340));
        assertThat(reminders.run()).isEqualTo(1);
    }

    @Test
    void aReportNamesTheRequestWithWhichItWasDoneAndTheRequestLeadsBack() {
        var one = active();
        var request = Asker.PRODUCT.ask(() -> Filed.in(GRID.value())
                .at(clock.instant())
                .ownedBy(PROPERTY.value())
                .store(jdbc));
        var filed = standings.of(request, MANAGER).request();
        var number = RequestNumber.of(filed.clocks().created(), filed.seq()).toString();
        var owed = duties.desk(MANAGER).owed().getFirst();

        refused(
                AllianceProblem.BAD_PROOF,
                () -> duties.report(MANAGER, owed.duty(), owed.startsOn(), new Duties.Done("检修楼道灯", "12", null)));
        duties.report(MANAGER, owed.duty(), owed.startsOn(), new Duties.Done("检修楼道灯", number, null));

        assertThat(duties.fulfilledBy(MANAGER, request))
                .extracting(DutyPeriod::duty)
                .containsExactly(owed.duty());
        refused(CaseworkProblem.NO_SUCH_REQUEST, () -> duties.fulfilledBy(NEIGHBOUR, UUID.randomUUID()));
        assertThat(duties.periods(one))
                .extracting(DutyPeriod::report)
                .filteredOn(Objects::nonNull)
                .extracting(DutyPeriod.Report::proof)
                .containsExactly(new DutyPeriod.Proof(DutyPeriod.ProofKind.REQUEST, request, number));
    }

    /** A meeting in the grid at which the property company sits. */
    private UUID meetingOn(LocalDate day, String state) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting.series (id, tier, node, name, place, weekday, starts, every_weeks, anchor, quorum, ended_on)
                        values (:id, 'GRID', :grid::ltree, '第4网格例会', '活动室', 2, '15:30', 1, '2020-01-01', 40, '2099-01-01')
                        """).param("id", id).param("grid", GRID.value()).update();
        jdbc.sql("""
                        insert into meeting.seat (id, series, slot, node, role, since)
                        values (:id, :id, 0, :desk::ltree, 'PROPERTY_MANAGER', '2020-01-01')
                        """).param("id", id).param("desk", PROPERTY.value()).update();
        jdbc.sql("""
                        insert into meeting.meeting (id, series, tier, node, planned_day, day, starts_at, state, clock_from, opened_at,
                          closed_at, seats, needed, present, code)
                        values (:id, :id, 'GRID', :grid::ltree, :day, :day, now(), :state, now(),
                          case when :state = 'CLOSED' then now() end, case when :state = 'CLOSED' then now() end, 1, 1, 1, '123456')
                        """)
                .param("id", id)
                .param("grid", GRID.value())
                .param("day", day)
                .param("state", state)
                .update();
        return id;
    }

    @Test
    void aReportNamesTheMeetingWithWhichItWasDone() {
        active();
        var owed = duties.desk(MANAGER).owed().getFirst();
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        var held = meetingOn(today, "CLOSED");
        var missed = meetingOn(today, "MISSED");
        var before = meetingOn(owed.startsOn().minusDays(1), "CLOSED");

        for (var other : List.of(missed, before)) {
            refused(
                    AllianceProblem.BAD_PROOF,
                    () -> duties.report(MANAGER, owed.duty(), owed.startsOn(), new Duties.Done("开会通报", null, other)));
        }
        refused(
                MeetingProblem.NO_SUCH_MEETING,
                () -> duties.report(
                        MANAGER, owed.duty(), owed.startsOn(), new Duties.Done("开会通报", null, UUID.randomUUID())));
        var reported = duties.report(MANAGER, owed.duty(), owed.startsOn(), new Duties.Done("开会通报", null, held));

        assertThat(Objects.requireNonNull(reported.report()).proof())
                .isEqualTo(new DutyPeriod.Proof(DutyPeriod.ProofKind.MEETING, held, "第4网格例会 " + today));
    }

    @Test
    void whatIsReportedCountsWhenAnotherSeatConfirmsIt() {
        var one = active();
        var period = reported(one, "检修楼道灯 12 盏");

        refused(AllianceProblem.OWN_REPORT, () -> judging.confirm(MANAGER, period.duty(), period.startsOn()));
        refused(AllianceProblem.NO_SUCH_DUTY, () -> judging.confirm(NEIGHBOUR, period.duty(), period.startsOn()));
        assertThat(period.standing(TODAY)).isEqualTo(Standing.REPORTED);
        assertThat(duties.desk(SECRETARY).waiting())
                .extracting(DutyPeriod::duty)
                .containsExactly(period.duty());
        assertThat(duties.desk(MANAGER).waiting()).isEmpty();

        var confirmed = judging.confirm(SECRETARY, period.duty(), period.startsOn());

        assertThat(confirmed.standing(TODAY)).isEqualTo(Standing.KEPT);
        assertThat(judging.confirm(SECRETARY, period.duty(), period.startsOn())).isEqualTo(confirmed);
        refused(AllianceProblem.CONFIRMED_ALREADY, () -> judging.confirm(CONTACT, period.duty(), period.startsOn()));
    }

    @Test
    void aReportIsConfirmedOnceHoweverManyConfirmAtOnce() throws Exception {
        var one = active();
        var period = reported(one, "检修楼道灯 12 盏");
        var others = List.of(SECRETARY, CONTACT, OFFICER);

        int taken = AtOnce.atOnce(others.size(), n -> judging.confirm(others.get(n), period.duty(), period.startsOn()));

        assertThat(taken).isEqualTo(1);
        assertThat(acts(one, "alliance.confirm")).isEqualTo(1);
    }

    @Test
    void aReportThatIsSentBackIsMadeAnewAndTheReporterIsTold() {
        var one = active();
        var period = reported(one, "检修");

        var back = judging.sendBack(SECRETARY, period.duty(), period.startsOn(), "请写明检修了什么");

        assertThat(back.report()).isNull();
        assertThat(back.returned()).isEqualTo("请写明检修了什么");
        assertThat(notices.page(MANAGER, null, 100).items())
                .anySatisfy(notice -> assertThat(notice.toString()).contains("请写明检修了什么"));
        refused(
                AllianceProblem.NOT_REPORTED,
                () -> judging.sendBack(SECRETARY, period.duty(), period.startsOn(), "再退一次"));
        assertThat(reported(one, "检修楼道灯 12 盏").returned()).isNull();
    }

    @Test
    void afterItsDaysOfGraceAPeriodIsMissedForGood() {
        var one = active();
        var period = duties.desk(MANAGER).owed().getFirst();
        assertThat(period.closesOn()).isEqualTo(period.dueOn().plusDays(10));
        clock.advance(Duration.between(
                clock.instant(),
                period.closesOn().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant()));

        refused(
                AllianceProblem.CLOSED,
                () -> duties.report(MANAGER, period.duty(), period.startsOn(), new Duties.Done("检修楼道灯", null, null)));
        assertThat(duties.periods(one))
                .filteredOn(row ->
                        row.duty().equals(period.duty()) && row.startsOn().equals(period.startsOn()))
                .extracting(row -> row.standing(duties.today()))
                .containsExactly(Standing.MISSED);
    }

    @Test
    void whatHasNotBegunIsNotReported() {
        var one = active();
        var next = duties.periods(one).stream()
                .filter(row -> row.startsOn().isAfter(TODAY))
                .filter(row -> row.owed().member().equals(unit(PROPERTY)))
                .findFirst()
                .orElseThrow();

        refused(
                AllianceProblem.NOT_BEGUN,
                () -> duties.report(MANAGER, next.duty(), next.startsOn(), new Duties.Done("检修楼道灯", null, null)));
    }

    /** A year, day by day: the property company reports most months, once late, and one month never. */
    @Test
    void inAYearEveryDutyIsKeptLateMissedOrRunning() {
        var one = active();
        var yearly = new Duty(
                UUID.randomUUID(), one.id(), seat(one, SeatRole.COMMUNITY), "公示联盟一年工作", Rhythm.YEARLY, TODAY, null);
        duties.give(OFFICER, yearly);
        for (int day = 0; day < 365; day++) {
            assertThat(calendar.run()).isNotNegative();
            var today = duties.today();
            int month = today.getMonthValue();
            boolean reports = (today.getDayOfMonth() == 20 && month != 5 && month != 6 && month != 7)
                    || (today.getDayOfMonth() == 5 && month == 6);
            if (reports) {
                for (var owed : duties.desk(MANAGER).owed()) {
                    duties.report(
                            MANAGER,
                            owed.duty(),
                            owed.startsOn(),
                            new Duties.Done("检修楼道灯 " + month + " 盏", null, null));
                    judging.confirm(SECRETARY, owed.duty(), owed.startsOn());
                }
            }
            clock.advance(Duration.ofDays(1));
        }

        var from = TODAY.withDayOfMonth(1);
        var report = figures.of(OFFICER, COMMUNITY, from, from.plusYears(1).minusDays(1));
        var sums = report.whole();

        int monthly = 12;
        int quarterly = 4;
        assertThat(sums.due()).isEqualTo(2 * monthly + 2 * quarterly + 1);
        assertThat(sums).isEqualTo(new AllianceFigures.DutySums(10, 1, 21, 0, 1));
        for (var standing : Standing.values()) {
            var rows = duties.page(
                            OFFICER,
                            new Duties.Query(COMMUNITY, from, from.plusYears(1).minusDays(1), standing, null),
                            100)
                    .items();
            int counted = switch (standing) {
                case KEPT -> sums.kept();
                case LATE -> sums.late();
                case MISSED -> sums.missed();
                case DUE -> sums.open();
                case REPORTED -> sums.reported();
            };
            assertThat(rows).as("%s", standing).hasSize(counted);
        }
        var street = new Actor(OFFICER.account(), "街道", List.of(new Grant(Role.STREET_OFFICER, STREET)));
        var byCommunity = figures.of(street, STREET, from, from.plusYears(1).minusDays(1));
        assertThat(byCommunity.parts().values().stream()
                        .mapToInt(AllianceFigures.DutySums::due)
                        .sum())
                .isEqualTo(sums.due());
    }

    @Test
    void whoDoesNotServeTheSeatReportsNothing() {
        active();
        var owed = duties.desk(MANAGER).owed().getFirst();

        refused(
                AllianceProblem.NO_SUCH_DUTY,
                () -> duties.report(CONTACT, owed.duty(), owed.startsOn(), new Duties.Done("检修楼道灯 12 盏", null, null)));
    }

    @Test
    void anybodySeesWhatIsInForceAndNobodyElseWhatIsBeingFormed() {
        var forming = founded();
        refused(AllianceProblem.NO_SUCH_ALLIANCE, () -> alliances.publicOne(forming.id()));
        alliances.act(OFFICER, forming.id(), forming.version(), "dissolve", Map.of("reason", "重新组建"));

        var one = active();

        assertThat(alliances.publicPage(COMMUNITY, null, 10).items())
                .extracting(Alliance::id)
                .containsExactly(one.id());
        assertThat(alliances.publicOne(one.id()).id()).isEqualTo(one.id());
    }

    @Test
    void twoOfOneNameInOnePlaceAreRefused() {
        founded();

        refused(AllianceProblem.NAME_TAKEN, this::founded);
    }

    @Test
    void aSeatHasOneHolderHoweverManyAreInvitedAtOnce() throws Exception {
        var one = founded();
        var companies = new ArrayList<UUID>();
        for (int n = 0; n < AT_ONCE; n++) {
            companies.add(company(n));
        }

        int taken = atOnce(n -> invited(one, SeatRole.PROPERTY, companies.get(n)));

        assertThat(taken).isEqualTo(1);
        assertThat(alliances.one(OFFICER, one.id()).seats()).hasSize(1);
    }

    private UUID company(int n) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into organization.unit (id, kind, name, credit_code, area)
                        values (:id, 'PROPERTY', :name, :code, '35.01.81')
                        """)
                .param("id", id)
                .param("name", "物业公司" + id)
                .param("code", "9%017d".formatted(Math.floorMod(id.getMostSignificantBits(), 1_000_000_000L) + n))
                .update();
        return id;
    }

    /** Whoever writes past the program is stopped by the database: signed by the last four at once, and still forming. */
    @Test
    void itIsNeverHalfInForceHoweverManySignAtOnce() throws Exception {
        var one = founded();
        invited(one, SeatRole.COMMUNITY, node(OrgLevel.COMMUNITY));
        invited(one, SeatRole.BRANCH, node(OrgLevel.COMPOUND));
        invited(one, SeatRole.PROPERTY, unit(PROPERTY));
        invited(one, SeatRole.UNIT, unit(WATERWORKS));
        var seats = alliances.one(OFFICER, one.id()).seats();

        int taken = AtOnce.atOnce(
                seats.size(),
                n -> jdbc.sql("update alliance.seat set signed_at = now(), signed_by = :by where id = :id")
                        .param("by", OFFICER.account().value())
                        .param("id", seats.get(n).id())
                        .update());

        assertThat(taken).isEqualTo(3);
        assertThat(alliances.one(OFFICER, one.id()).isComplete()).isFalse();
    }

    @Test
    void aSeatIsSignedOnceHoweverManyPressAtOnce() throws Exception {
        var one = founded();
        var seat = invited(one, SeatRole.PROPERTY, unit(PROPERTY));

        atOnce(n -> alliances.sign(MANAGER, one.id(), seat));

        assertThat(acts(one, "alliance.sign")).isEqualTo(1);
        assertThat(alliances.one(OFFICER, one.id()).version()).isEqualTo(2);
    }

    @Test
    void aPeriodIsReportedOnceHoweverManyReportAtOnce() throws Exception {
        var one = active();
        var owed = duties.desk(MANAGER).owed().getFirst();

        int taken = atOnce(n ->
                duties.report(MANAGER, owed.duty(), owed.startsOn(), new Duties.Done("第 " + n + " 次检修", null, null)));

        assertThat(taken).isEqualTo(1);
        assertThat(acts(one, "alliance.report")).isEqualTo(1);
    }

    @Test
    void aMemberSitsOnceHoweverManyInviteAtOnce() throws Exception {
        var one = founded();

        int taken = atOnce(n -> invited(one, SeatRole.PROPERTY, unit(PROPERTY)));

        assertThat(taken).isEqualTo(1);
        assertThat(alliances.one(OFFICER, one.id()).seats()).hasSize(1);
    }

    private long acts(Alliance about, String action) {
        return jdbc.sql("select count(*) from audit.entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", about.id().toString())
                .query(Long.class)
                .single();
    }

    private static int atOnce(IntConsumer doing) throws Exception {
        return AtOnce.atOnce(AT_ONCE, doing);
    }
}
