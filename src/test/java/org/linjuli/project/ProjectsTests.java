package org.linjuli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.photo.Attachment;
import org.linjuli.channel.Notices;
import org.linjuli.evaluation.Ballot;
import org.linjuli.evaluation.BallotOrigin;
import org.linjuli.evaluation.BallotRating;
import org.linjuli.evaluation.Ballots;
import org.linjuli.evaluation.EvaluationClock;
import org.linjuli.evaluation.Evaluations;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Doors;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class ProjectsTests {

    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
    private static final List<String> CRITERIA = List.of("巷道路面平整不积水", "夜间照明全覆盖");

    @Autowired
    private Projects projects;

    @Autowired
    private Teams teams;

    @Autowired
    private Criteria criteria;

    @Autowired
    private Milestones milestones;

    @Autowired
    private Inspections inspections;

    @Autowired
    private ProjectFigures figures;

    @Autowired
    private ProjectReminders reminders;

    @Autowired
    private SiteReminders siteReminders;

    @Autowired
    private Notices notices;

    @Autowired
    private ProjectPhotos access;

    @Autowired
    private ProjectRecords records;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Ballots ballots;

    @Autowired
    private EvaluationClock evaluationClock;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final People people;
    private Actor secretary = Actor.anonymous();
    private Actor officer = Actor.anonymous();
    private Actor lead = Actor.anonymous();
    private Actor second = Actor.anonymous();

    ProjectsTests(@Autowired IdentityImport importer, @Autowired Clock clock) {
        people = new People(importer, clock);
    }

    @TestConfiguration
    static class Moving {

        @Bean
        @Primary
        MovableClock clock() {
            return MovableClock.at(START);
        }
    }

    @BeforeEach
    void aGridWithMembers(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from project.project").update();
        jdbc.sql("delete from evaluation.evaluation").update();
        secretary = somebody(Role.BRANCH_SECRETARY, GRID);
        officer = somebody(Role.COMMUNITY_OFFICER, COMMUNITY);
        lead = somebody(Role.PARTY_MEMBER, GRID);
        second = somebody(Role.PARTY_MEMBER, GRID);
    }

    private Actor somebody(Role role, NodePath at) {
        var account = people.reachable(People.freshName(), "13912345678");
        return new Actor(account, role.name(), List.of(new Grant(role, at)));
    }

    private LocalDate day(int days) {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE).plusDays(days);
    }

    private Project.Wanted wanted(UUID id) {
        return new Project.Wanted(
                id,
                "安定里 巷道改造",
                GRID,
                List.of(BUILDING),
                new Clarities("巷道平整、照明到位", day(0), day(60)),
                CRITERIA,
                List.of());
    }

    private Project set() {
        return projects.set(secretary, wanted(UUID.randomUUID()));
    }

    private Project act(Actor actor, UUID id, ProjectAction action, Map<String, ?> inputs) {
        return projects.act(actor, id, projects.publicOne(id).version(), action.key(), inputs);
    }

    private List<String> told(Actor who) {
        return notices.page(who, null, 100).items().stream()
                .map(Object::toString)
                .toList();
    }

    private UUID teamed() {
        var id = set().id();
        act(lead, id, ProjectAction.CLAIM, Map.of());
        teams.join(second, id);
        act(lead, id, ProjectAction.TEAM, Map.of());
        return id;
    }

    private UUID running() {
        var id = teamed();
        milestones.promise(lead, id, UUID.randomUUID(), "路面完工", day(30));
        act(secretary, id, ProjectAction.APPROVE_PLAN, Map.of());
        return id;
    }

    private void evidenced(UUID id) {
        criteria.all(id).stream()
                .filter(one -> one.until() == null)
                .forEach(one -> criteria.show(
                        second, id, new Evidence.Given(UUID.randomUUID(), one.id(), "现场照片见附件", List.of())));
    }

    private UUID delivered() {
        var id = running();
        milestones.of(id).forEach(one -> milestones.reach(lead, id, one.id(), null));
        redelivered(id);
        return id;
    }

    private void redelivered(UUID id) {
        evidenced(id);
        act(lead, id, ProjectAction.SUBMIT, Map.of());
        act(officer, id, ProjectAction.ACCEPT, Map.of("note", "逐条看过"));
    }

    /** So many of the households answer, and the time passes. */
    private void judged(UUID id, int answers, BallotRating rating) {
        var evaluation = evaluations.of(id).getFirst();
        var reason = rating == BallotRating.UNSATISFIED ? "还有积水" : null;
        doors.in(List.of(BUILDING), 1000).stream()
                .limit(answers)
                .forEach(door -> ballots.write(
                        officer, evaluation.id(), door.id(), BallotOrigin.DOOR, new Ballot.Said(rating, reason)));
        clock.advance(ProjectLifecycle.JUDGING);
        evaluationClock.run();
    }

    private int all() {
        return doors.in(List.of(BUILDING), 1000).size();
    }

    private static void refused(Problem by, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void withoutOneOfTheThreeClaritiesNothingIsSet() {
        refused(ProjectProblem.BAD_PROJECT, () -> new Clarities(" ", day(0), day(10)));
        refused(ProjectProblem.BAD_PROJECT, () -> new Clarities("巷道平整、照明到位", day(10), day(10)));
        refused(ProjectProblem.BAD_PROJECT, () -> Criteria.checked(List.of()));
    }

    @Test
    void theSameAgainFindsTheSameAndAnotherUnderItsIdIsRefused() {
        var id = UUID.randomUUID();
        var first = projects.set(secretary, wanted(id));

        assertThat(projects.set(secretary, wanted(id))).isEqualTo(first);
        var other = wanted(id);
        refused(
                ProjectProblem.SAME_ID_OTHER_PROJECT,
                () -> projects.set(
                        secretary,
                        new Project.Wanted(
                                id, "别的项目", GRID, other.buildings(), other.clarities(), CRITERIA, List.of())));
    }

    @Test
    void ofManyWhoClaimAtOnceOneLeads() throws Exception {
        var set = set();
        var members = new ArrayList<Actor>();
        for (int i = 0; i < 12; i++) {
            members.add(somebody(Role.PARTY_MEMBER, GRID));
        }
        var won = new AtomicInteger();
        var lost = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(12)) {
            members.forEach(member -> pool.execute(() -> {
                try {
                    projects.act(member, set.id(), set.version(), "claim", Map.of());
                    won.incrementAndGet();
                } catch (ProblemException refusal) {
                    if (refusal.problem() == LifecycleProblem.VERSION_STALE) {
                        lost.incrementAndGet();
                    }
                }
            }));
        }

        assertThat(won).hasValue(1);
        assertThat(lost).hasValue(11);
        assertThat(teams.of(set.id())).hasSize(1);
    }

    @Test
    void onceThePlanIsApprovedOnlyWhoSetItChangesTheCriteriaAndTheOldStayToBeSeen() {
        var id = running();
        evidenced(id);
        var changed = List.of(CRITERIA.getFirst(), "每盏灯都装感应开关");
        long version = projects.publicOne(id).version();

        refused(LifecycleProblem.NOT_YOURS, () -> criteria.change(lead, id, version, "来不及", changed));
        criteria.change(secretary, id, version, "居民提议装感应灯", changed);

        var now = projects.publicOne(id);
        assertThat(now.course().criteriaVersion()).isEqualTo(2);
        assertThat(now.course().frozenVersion()).isEqualTo(1);
        assertThat(now.progress().criteria()).isEqualTo(2);
        assertThat(now.progress().evidenced()).isEqualTo(1);
        assertThat(criteria.all(id))
                .filteredOn(one -> one.isOf(1))
                .extracting(Criterion::text)
                .containsExactlyInAnyOrderElementsOf(CRITERIA);
        assertThat(criteria.versions(id).getLast().reason()).isEqualTo("居民提议装感应灯");
    }

    @Test
    void aMilestoneThatIsPutOffSaysWhyAndStaysLate() {
        var id = running();
        var milestone = milestones.of(id).getFirst();
        var slip = UUID.randomUUID();

        refused(ProjectProblem.BAD_PROJECT, () -> milestones.slip(lead, id, milestone.id(), slip, day(40), " "));
        milestones.slip(lead, id, milestone.id(), slip, day(40), "连续下雨");
        milestones.slip(lead, id, milestone.id(), slip, day(40), "连续下雨");
        clock.advance(Duration.ofDays(35));
        milestones.reach(lead, id, milestone.id(), null);

        var after = milestones.of(id).getFirst();
        assertThat(after.slips()).extracting(Milestone.Slip::reason).containsExactly("连续下雨");
        assertThat(after.isOnTime()).isFalse();
        assertThat(figures.of(officer, COMMUNITY, day(-100), day(0)).whole())
                .isEqualTo(new ProjectFigures.ProjectSums(1, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void whatIsReachedAfterItsDaySaysWhy() {
        var id = running();
        var milestone = milestones.of(id).getFirst();
        clock.advance(Duration.ofDays(31));

        refused(ProjectProblem.BAD_PROJECT, () -> milestones.reach(lead, id, milestone.id(), null));
        refused(ProjectProblem.BAD_PROJECT, () -> milestones.reach(lead, id, milestone.id(), " "));
        milestones.reach(lead, id, milestone.id(), "等沥青进场");
        milestones.reach(lead, id, milestone.id(), "又说一次");

        var after = milestones.of(id).getFirst();
        assertThat(after.done()).isEqualTo(day(0)).isEqualTo(after.due());
        assertThat(after.slips()).extracting(Milestone.Slip::reason).containsExactly("等沥青进场");
        assertThat(after.isOnTime()).isFalse();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update project.milestone set due_on = promised_on")
                        .update());
    }

    @Test
    void theLeadIsToldOfAMilestoneWhoseDayIsOverOnceForEachDay() {
        var id = running();
        var milestone = milestones.of(id).getFirst();

        assertThat(siteReminders.run()).isZero();
        clock.advance(Duration.ofDays(31));
        assertThat(siteReminders.run()).isEqualTo(1);
        assertThat(siteReminders.run()).isZero();
        assertThat(told(lead)).anyMatch(text -> text.contains("路面完工") && text.contains("推迟的原因"));
        milestones.slip(lead, id, milestone.id(), UUID.randomUUID(), day(5), "等沥青进场");
        assertThat(siteReminders.run()).isZero();
        clock.advance(Duration.ofDays(6));
        assertThat(siteReminders.run()).isEqualTo(1);
    }

    @Test
    void whatAFigureCountsIsListedPageByPage() {
        for (int n = 0; n < 3; n++) {
            running();
        }
        clock.advance(Duration.ofDays(31));
        var wanted = new ProjectFigures.Wanted(COMMUNITY, day(-100), day(0), false);

        var first = figures.milestones(officer, wanted, null, 2);
        var last = first.items().getLast();
        var second = figures.milestones(officer, wanted, new ProjectFigures.Mark(last.promised(), last.id()), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(figures.of(officer, COMMUNITY, day(-100), day(0)).whole().milestones())
                .isEqualTo(3);
    }

    @Test
    void whatAnInspectionFindsIsFixedWithAPhotoAndRecheckedByAnother() {
        var id = running();
        var finding = UUID.randomUUID();
        inspections.inspect(
                officer,
                id,
                new Inspection.Given(
                        UUID.randomUUID(),
                        "看了路面",
                        List.of(new Finding.Given(finding, "井盖松动", Severity.MAJOR, day(3))),
                        List.of()));

        evidenced(id);
        milestones.of(id).forEach(one -> milestones.reach(lead, id, one.id(), null));
        refused(ProjectProblem.FINDINGS_OPEN, () -> act(lead, id, ProjectAction.SUBMIT, Map.of()));
        refused(
                LifecycleProblem.INPUT_INCOMPLETE,
                () -> inspections.act(second, id, finding, 0, "fix", Map.of("note", "换了井盖")));
        assertThat(told(lead)).anyMatch(text -> text.contains("检查发现 1 个问题"));
        clock.advance(Duration.ofDays(5));
        assertThat(siteReminders.run()).isEqualTo(1);
        assertThat(told(lead)).anyMatch(text -> text.contains("已过整改期限"));
        var photo = uploaded(second);
        inspections.act(second, id, finding, 0, "fix", Map.of("note", "换了井盖", "photos", List.of(photo.toString())));
        assertThat(told(officer)).anyMatch(text -> text.contains("已整改，请复查"));
        refused(
                ProjectProblem.FIXER_DOES_NOT_RECHECK,
                () -> inspections.act(second, id, finding, 1, "pass", Map.of("note", "好了")));
        inspections.act(lead, id, finding, 1, "pass", Map.of("note", "踩过，不响"));

        assertThat(act(lead, id, ProjectAction.SUBMIT, Map.of()).state()).isEqualTo(ProjectState.SUBMITTED);
    }

    private UUID uploaded(Actor by) {
        var id = UUID.randomUUID();
        Asker.PRODUCT.run(() -> jdbc.sql("""
                        insert into casework.photo (id, uploader, digest, width, height, store, name, uploaded_at)
                        values (:id, :by, decode(repeat('00', 32), 'hex'), 8, 6, 'DATABASE', :name, now())
                        """)
                .param("id", id)
                .param("by", by.account().value())
                .param("name", "2026/03/02/" + id.toString().replace("-", ""))
                .update());
        return id;
    }

    @Test
    void residentsAreAskedAndAnUnsatisfiedRoundIsDoneAgainWithNewEvidence() {
        var id = delivered();
        assertThat(evaluations.of(id)).hasSize(1);

        judged(id, all(), BallotRating.UNSATISFIED);
        assertThat(projects.publicOne(id).state()).isEqualTo(ProjectState.RECTIFY);
        act(lead, id, ProjectAction.REMEDY, Map.of("plan", "重新铺设低洼处", "ends", day(20).toString()));
        refused(ProjectProblem.CRITERIA_NOT_EVIDENCED, () -> act(lead, id, ProjectAction.SUBMIT, Map.of()));
        redelivered(id);
        judged(id, all(), BallotRating.SATISFIED);

        var closed = projects.publicOne(id);
        assertThat(closed.state()).isEqualTo(ProjectState.CLOSED);
        assertThat(closed.course().firstOutcome()).isEqualTo(Outcome.UNSATISFIED);
        assertThat(figures.of(officer, COMMUNITY, day(-100), day(10)).whole())
                .isEqualTo(new ProjectFigures.ProjectSums(1, 1, 1, 1, 1, 0, 0));
        assertThat(projects.events(id))
                .extracting(Event::action)
                .containsSubsequence(ProjectAction.JUDGE, ProjectAction.REMEDY, ProjectAction.JUDGE);
    }

    @Test
    void sentBackTwiceAndStillUnsatisfiedItIsRaised() {
        var id = delivered();
        for (int times = 0; times < 2; times++) {
            judged(id, all(), BallotRating.UNSATISFIED);
            act(lead, id, ProjectAction.REMEDY, Map.of("plan", "再次整改", "ends", day(20).toString()));
            redelivered(id);
        }

        judged(id, all(), BallotRating.UNSATISFIED);

        var raised = projects.publicOne(id);
        assertThat(raised.state()).isEqualTo(ProjectState.RAISED);
        assertThat(jdbc.sql("select source_id from casework.request where id = :request and source = 'PROJECT'")
                        .param("request", raised.course().request())
                        .query(UUID.class)
                        .single())
                .isEqualTo(id);
    }

    @Test
    void whereTooFewAnswerItEndsWithoutBeingSatisfied() {
        var id = delivered();

        judged(id, 1, BallotRating.SATISFIED);
        clock.advance(Duration.ofDays(7));
        evaluationClock.run();

        assertThat(projects.publicOne(id).state()).isEqualTo(ProjectState.UNANSWERED);
        assertThat(figures.of(officer, COMMUNITY, day(-100), day(0)).whole().firstPassed())
                .isZero();
    }

    @Test
    void theTeamTakesNoPartInJudging() {
        var id = delivered();

        assertThat(evaluations.of(id).getFirst().executors().accounts())
                .containsExactlyInAnyOrder(lead.account(), second.account());
    }

    @Test
    void onlyWhoIsOnTheRotaChecksInAndOnlyOnTheDay() {
        var id = running();
        teams.putOn(second, id, day(1));

        refused(ProjectProblem.NOT_ON_THE_ROTA, () -> teams.checkIn(lead, id, day(1), null, List.of()));
        refused(ProjectProblem.NOT_TODAY, () -> teams.checkIn(second, id, day(1), null, List.of()));
        clock.advance(Duration.ofDays(1));
        var photo = uploaded(second);
        teams.checkIn(second, id, day(0), "看了铺砖", List.of(photo));
        assertThat(teams.rota(id)).hasSize(1).allMatch(shift -> shift.checkedIn() != null);

        var taken = Attachment.ofProject(teams.rota(id).getFirst().id(), Attachment.Stage.AFTER);
        assertThat(access.maySee(lead, taken)).isTrue();
        assertThat(access.maySee(officer, taken)).isTrue();
        assertThat(access.maySee(somebody(Role.RESIDENT, GRID), taken)).isFalse();
        assertThat(access.maySee(Actor.anonymous(), taken)).isFalse();
    }

    @Test
    void theTeamDoesNotFallBelowTwoAndTheLeadHandsOver() {
        var id = running();

        refused(ProjectProblem.TEAM_TOO_SMALL, () -> teams.leave(second, id));
        refused(ProjectProblem.LEAD_HANDS_BACK, () -> teams.leave(lead, id));
        var free = act(lead, id, ProjectAction.CHANGE_LEAD, Map.of("reason", "外派学习三个月"));
        assertThat(free.lead()).isNull();
        assertThat(act(second, id, ProjectAction.CLAIM, Map.of()).lead()).isEqualTo(second.account());
    }

    @Test
    void membersOfAnotherGridDoNotSeeItAndResidentsSeeNoMoreThanThePublicPage() {
        var id = set().id();

        refused(ProjectProblem.NO_SUCH_PROJECT, () -> projects.one(somebody(Role.PARTY_MEMBER, VACANT_GRID), id));
        refused(ProjectProblem.NO_SUCH_PROJECT, () -> projects.one(somebody(Role.RESIDENT, GRID), id));
        assertThat(projects.one(lead, id).id()).isEqualTo(id);
    }

    @Test
    void whoOwesAStateIsRemindedOnceWhenItIsOverdue() {
        set();
        clock.advance(Duration.ofDays(15));

        assertThat(reminders.run()).isEqualTo(1);
        assertThat(reminders.run()).isZero();
    }

    @Test
    void whoIsErasedIsForgottenAndTheProjectStays() {
        var id = running();

        transaction.executeWithoutResult(status -> records.erase(lead.account()));

        assertThat(projects.publicOne(id).lead()).isNull();
        assertThat(teams.of(id)).extracting(Member::account).containsExactly(second.account());
        assertThat(records.of(lead.account(), PersonalRecords.Form.CLEAR)
                        .getFirst()
                        .items())
                .isEmpty();
        assertThat(act(secretary, id, ProjectAction.CHANGE_LEAD, Map.of("reason", "领办人已注销"))
                        .state())
                .isEqualTo(ProjectState.SET);
    }
}
