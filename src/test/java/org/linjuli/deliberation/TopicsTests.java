package org.linjuli.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.evaluation.Ballot;
import org.linjuli.evaluation.BallotOrigin;
import org.linjuli.evaluation.BallotRating;
import org.linjuli.evaluation.Ballots;
import org.linjuli.evaluation.EvaluationClock;
import org.linjuli.evaluation.Evaluations;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.meeting.TalkHeard;
import org.linjuli.meeting.TalkMatter;
import org.linjuli.meeting.TalkOutcome;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.residence.Decision;
import org.linjuli.residence.Dwelling;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceImport;
import org.linjuli.residence.ResidenceImport.Home;
import org.linjuli.residence.ResidenceKind;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.territory.Doors;
import org.linjuli.territory.Household;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "linjuli.database.pool-size=20")
@OwnDatabase
class TopicsTests {

    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
    private static final Actor SECRETARY =
            new Actor(SmallNetwork.account("secretary"), "书记", List.of(new Grant(Role.BRANCH_SECRETARY, GRID)));
    private static final Actor OTHER_BRANCH = somebody(Role.BRANCH_SECRETARY, GRID);
    private static final Actor WORKER = somebody(Role.GRID_WORKER, GRID);
    private static final Actor OFFICER = somebody(Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor NEIGHBOUR = somebody(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.007.011"));

    @Autowired
    private Topics topics;

    @Autowired
    private Voting voting;

    @Autowired
    private PaperVotes papers;

    @Autowired
    private BallotBox box;

    @Autowired
    private TopicSessions talks;

    @Autowired
    private TopicReminders reminders;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TopicClock topicClock;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Ballots ballots;

    @Autowired
    private EvaluationClock evaluationClock;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Doors doors;

    @Autowired
    private ResidenceImport residences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final People people;
    private List<Household> households = List.of();

    TopicsTests(@Autowired IdentityImport importer, @Autowired Clock clock) {
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

    private static Actor somebody(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    @BeforeEach
    void aCompoundWithoutTopics(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from deliberation.topic").update();
        jdbc.sql("delete from evaluation.evaluation").update();
        residences.clear();
        households = doors.in(compounds.buildings(COMPOUND), 20_000);
    }

    private Actor living(int door, ResidenceState state) {
        var account = people.reachable(People.freshName(), "13912345678");
        var household = households.get(door);
        var since = START.minus(Duration.ofDays(100));
        var decision = state == ResidenceState.VERIFIED ? new Decision(OFFICER.account(), since, null, null) : null;
        residences.homes(List.of(new Home(
                new Residence(
                        UUID.randomUUID(),
                        0,
                        account,
                        new Dwelling(household.building(), household.id(), household.door()),
                        ResidenceKind.OWNED,
                        state,
                        since,
                        since,
                        null,
                        decision),
                GRID)));
        return new Actor(account, "居民", List.of(new Grant(Role.RESIDENT, GRID)));
    }

    private Actor living(int door) {
        return living(door, ResidenceState.VERIFIED);
    }

    private Topic raised(Actor by) {
        return topics.raise(by, new Topics.Raised(UUID.randomUUID(), "三号楼前装路灯", "晚上太黑，老人摔过", null));
    }

    private Topic act(Actor actor, Topic topic, String action, Map<String, ?> given) {
        return topics.act(actor, topic.id(), now(topic).version(), action, given);
    }

    private Topic now(Topic topic) {
        return topics.one(SECRETARY, topic.id());
    }

    private Topic admitted(Actor author) {
        return act(SECRETARY, raised(author), "admit", Map.of());
    }

    /** At a session of residents that had its quorum. */
    private void heard(Topic topic, TalkOutcome outcome) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new TalkHeard(UUID.randomUUID(), topic.id(), outcome, SECRETARY.account(), clock.instant())));
    }

    private Topic talkedAbout(Topic topic) {
        heard(topic, TalkOutcome.DISCUSSED);
        return act(SECRETARY, topic, "note-options", Map.of("options", "装三盏｜三千元，公共收益｜物业\n装五盏｜五千元，公共收益｜物业"));
    }

    private Topic voting(Actor author) {
        return voteOn(talkedAbout(admitted(author)), VoteBasis.HOUSEHOLD);
    }

    private Topic voteOn(Topic topic, VoteBasis basis) {
        return act(SECRETARY, topic, "open-vote", Map.of("basis", basis.name(), "days", 7, "rule", "MAJORITY"));
    }

    /** So many of the households vote for the first option, and the others of these for the second. */
    private void vote(Topic topic, int first, int second) {
        var vote = java.util.Objects.requireNonNull(topic.vote());
        for (int door = 0; door < first + second; door++) {
            int option = door < first ? 1 : 2;
            var household = households.get(door).id();
            transaction.executeWithoutResult(status ->
                    Asker.PRODUCT.run(() -> box.cast(vote, household, option, LocalDate.parse("2026-03-02"))));
        }
    }

    private Topic closed(Topic topic) {
        clock.advance(Duration.ofDays(9));
        topicClock.run();
        return now(topic);
    }

    private static UUID voteOf(Topic topic) {
        return java.util.Objects.requireNonNull(topic.vote()).id();
    }

    private Topic decided(Actor author) {
        var topic = voting(author);
        vote(topic, households.size() / 2 + 1, 0);
        return closed(topic);
    }

    private Topic promised(Topic decided) {
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        return act(
                SECRETARY,
                decided,
                "promise",
                Map.of(
                        "owner",
                        "小区物业",
                        "desk",
                        COMMUNITY.value(),
                        "goal",
                        "夜间看得清路",
                        "starts",
                        today.plusDays(1).toString(),
                        "ends",
                        today.plusDays(30).toString(),
                        "criteria",
                        "装好三盏灯\n夜里都亮"));
    }

    private Topic doing(Actor author) {
        return act(OFFICER, promised(decided(author)), "start", Map.of());
    }

    private Topic delivered(Topic doing) {
        for (var criterion : doing.criteria()) {
            topics.evidence(OFFICER, doing.id(), now(doing).version(), criterion.number(), "已经装好，现场看过");
        }
        return act(OFFICER, doing, "deliver", Map.of());
    }

    /** Those affected say so, or not. */
    private void judged(Topic topic, BallotRating rating) {
        var evaluation = evaluations.of(topic.id()).getFirst();
        var said = new Ballot.Said(rating, rating == BallotRating.UNSATISFIED ? "还是不亮" : null);
        var worker = somebody(Role.GRID_WORKER, GRID);
        households
                .subList(0, households.size() / 2)
                .forEach(one -> ballots.write(worker, evaluation.id(), one.id(), BallotOrigin.DOOR, said));
        clock.advance(Duration.ofDays(15));
        evaluationClock.run();
    }

    private static void refused(Problem by, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void aTopicGoesTheWholeWayAndClosesOnlyWhenThoseAffectedSaySo() {
        var topic = delivered(doing(living(0)));

        assertThat(topic.state()).isEqualTo(TopicState.DELIVERED);
        refused(LifecycleProblem.NOT_YOURS, () -> act(SECRETARY, topic, "satisfy", Map.of()));
        judged(topic, BallotRating.SATISFIED);

        assertThat(now(topic).state()).isEqualTo(TopicState.CLOSED);
        assertThat(now(topic).decision()).isEqualTo("装三盏");
        assertThat(topics.steps(topic.id()))
                .extracting(TopicStep::to)
                .containsExactly(
                        TopicState.ADMITTED,
                        TopicState.TALKED,
                        TopicState.OPTIONS_READY,
                        TopicState.VOTING,
                        TopicState.DECIDED,
                        TopicState.PROMISED,
                        TopicState.DOING,
                        TopicState.DELIVERED,
                        TopicState.CLOSED);
    }

    @Test
    void whereNobodyJudgesNothingIsSaidAboutWhetherItIsGood() {
        var topic = delivered(doing(living(0)));
        clock.advance(Duration.ofDays(15));
        evaluationClock.run();
        assertThat(now(topic).state()).isEqualTo(TopicState.DELIVERED);
        clock.advance(Duration.ofDays(8));
        evaluationClock.run();

        assertThat(now(topic).state()).isEqualTo(TopicState.UNANSWERED);
    }

    @Test
    void doneOverTwiceAndStillNotGoodItIsFiledAsARequest() {
        var topic = delivered(doing(living(0)));
        judged(topic, BallotRating.UNSATISFIED);
        assertThat(now(topic).state()).isEqualTo(TopicState.REWORK);
        refused(TopicProblem.CRITERIA_OPEN, () -> act(OFFICER, topic, "deliver", Map.of()));

        judged(delivered(now(topic)), BallotRating.UNSATISFIED);
        assertThat(now(topic).reworks()).isEqualTo(2);
        judged(delivered(now(topic)), BallotRating.UNSATISFIED);

        var raised = now(topic);
        assertThat(raised.state()).isEqualTo(TopicState.RAISED_AS_REQUEST);
        assertThat(jdbc.sql("select source_id from casework.request where id = :id and title = :title")
                        .param("id", raised.screening().request())
                        .param("title", topic.title())
                        .query(UUID.class)
                        .single())
                .isEqualTo(topic.id());
    }

    @Test
    void tooFewVotesOpenASecondVoteOnceAndThenItGoesBackToASession() {
        var topic = closed(voting(living(0)));
        assertThat(topic.state()).isEqualTo(TopicState.NO_QUORUM);

        var again = closed(voteOn(topic, VoteBasis.HOUSEHOLD));
        assertThat(again.state()).isEqualTo(TopicState.NO_QUORUM);
        refused(TopicProblem.VOTED_AGAIN_ALREADY, () -> voteOn(again, VoteBasis.HOUSEHOLD));

        assertThat(talks.ready(GRID.compound(COMPOUND)))
                .extracting(TalkMatter::id)
                .containsExactly(topic.id());
        var third = closed(voteOn(talkedAbout(again), VoteBasis.HOUSEHOLD));
        assertThat(third.state()).isEqualTo(TopicState.UNDECIDED);
        assertThat(topicClock.run()).isZero();
    }

    @Test
    void aTieIsNotDecidedByTheChairButTalkedAboutAgain() {
        var topic = voting(living(0));
        int half = households.size() / 2 / 2 + 1;
        vote(topic, half, half);
        var tied = closed(topic);

        assertThat(tied.state()).isEqualTo(TopicState.TIED);
        assertThat(topics.available(SECRETARY, tied)).isEmpty();
        heard(tied, TalkOutcome.ADJOURNED);
        assertThat(now(tied).state()).isEqualTo(TopicState.TIED);
        heard(tied, TalkOutcome.DISCUSSED);
        assertThat(now(tied).state()).isEqualTo(TopicState.TALKED);
        assertThat(talks.ready(GRID.compound(COMPOUND))).isEmpty();
    }

    @Test
    void aHouseholdVotesOnceWhoeverOfItComesFirst() {
        var author = living(0);
        var spouse = living(0);
        var topic = voting(author);

        voting.cast(author, topic.id(), voteOf(topic), 2);

        assertThat(voting.standing(spouse, now(topic))).isEqualTo(Voting.VoteStanding.VOTED);
        refused(TopicProblem.VOTED_ALREADY, () -> voting.cast(spouse, topic.id(), voteOf(topic), 1));
        refused(
                TopicProblem.HOME_NOT_VERIFIED,
                () -> voting.cast(living(1, ResidenceState.STATED), topic.id(), voteOf(topic), 1));
        refused(TopicProblem.NO_SUCH_TOPIC, () -> voting.cast(NEIGHBOUR, topic.id(), voteOf(topic), 1));
        clock.advance(Duration.ofDays(9));
        refused(TopicProblem.VOTE_OVER, () -> voting.cast(living(2), topic.id(), voteOf(topic), 1));
    }

    @Test
    void byPersonEverybodyWhoLivedThereWhenItOpenedVotesOnce() {
        var author = living(0);
        var spouse = living(0);
        var topic = voteOn(talkedAbout(admitted(author)), VoteBasis.PERSON);
        assertThat(topic.vote()).extracting(Vote::roll).isEqualTo(2);

        voting.cast(author, topic.id(), voteOf(topic), 1);
        voting.cast(spouse, topic.id(), voteOf(topic), 1);

        refused(TopicProblem.VOTED_ALREADY, () -> voting.cast(spouse, topic.id(), voteOf(topic), 2));
        refused(TopicProblem.NOT_ON_ROLL, () -> voting.cast(living(1), topic.id(), voteOf(topic), 2));
        refused(TopicProblem.NO_PAPER, () -> enter(WORKER, topic, UUID.randomUUID(), 1, 3, 0));
        assertThat(act(SECRETARY, topic, "close-vote", Map.of()).decision()).isEqualTo("装三盏");
    }

    private PaperState enter(Actor who, Topic topic, UUID pack, int from, int first, int second) {
        var voters = households.subList(from, from + first + second).stream()
                .map(Household::id)
                .toList();
        return papers.enter(who, topic.id(), voteOf(topic), pack, new Papers(voters, List.of(first, second)));
    }

    @Test
    void paperCountsWhenTwoPeopleEnterTheSameAndTheSecondSeesNothingOfTheFirst() {
        var topic = voting(living(0));
        var pack = UUID.randomUUID();

        assertThat(enter(WORKER, topic, pack, 1, 3, 1)).isEqualTo(PaperState.WAITING);
        assertThat(enter(WORKER, topic, pack, 1, 3, 1)).isEqualTo(PaperState.WAITING);
        refused(TopicProblem.ENTERED_ALREADY, () -> enter(WORKER, topic, pack, 1, 2, 2));
        assertThat(now(topic).vote()).extracting(Vote::voted).isEqualTo(0);
        assertThat(papers.waiting(SECRETARY, topic.id(), voteOf(topic)))
                .singleElement()
                .satisfies(one -> assertThat(one.mine()).isFalse());

        assertThat(enter(SECRETARY, topic, pack, 1, 3, 1)).isEqualTo(PaperState.COUNTED);
        assertThat(now(topic).vote()).extracting(Vote::voted, Vote::onPaper).containsExactly(4, 4);
        assertThat(papers.doors(
                        WORKER, topic.id(), voteOf(topic), households.get(1).building()))
                .doesNotContain(households.get(1));
        refused(TopicProblem.PAPER_CONFLICT, () -> enter(WORKER, topic, UUID.randomUUID(), 4, 2, 1));
        refused(TopicProblem.BAD_PAPERS, () -> enter(WORKER, topic, UUID.randomUUID(), 6, 1, 1));
    }

    @Test
    void whereTwoEntriesDifferAThirdPersonDecidesAndWhereThreeDoNoneCounts() {
        var topic = voting(living(0));
        var pack = UUID.randomUUID();
        assertThat(enter(WORKER, topic, pack, 1, 3, 1)).isEqualTo(PaperState.WAITING);
        assertThat(enter(SECRETARY, topic, pack, 1, 2, 2)).isEqualTo(PaperState.DIFFERING);
        assertThat(enter(OFFICER, topic, pack, 1, 2, 2)).isEqualTo(PaperState.COUNTED);

        var other = UUID.randomUUID();
        enter(WORKER, topic, other, 5, 3, 1);
        enter(SECRETARY, topic, other, 5, 2, 2);
        assertThat(enter(OFFICER, topic, other, 5, 1, 3)).isEqualTo(PaperState.GIVEN_UP);
        assertThat(now(topic).vote()).extracting(Vote::voted).isEqualTo(4);
        assertThat(papers.waiting(OFFICER, topic.id(), voteOf(topic))).isEmpty();
    }

    @Test
    void paperThatWasEnteredOnceInTimeMayBeEnteredAgainForADayAndIsThenGivenUp() {
        var topic = voting(living(0));
        var kept = UUID.randomUUID();
        var lost = UUID.randomUUID();
        enter(WORKER, topic, kept, 1, 3, 0);
        enter(WORKER, topic, lost, 5, 3, 0);
        clock.advance(Duration.between(
                clock.instant(), java.util.Objects.requireNonNull(topic.vote()).closes()));

        assertThat(topicClock.run()).isZero();
        refused(TopicProblem.VOTE_OVER, () -> enter(SECRETARY, topic, UUID.randomUUID(), 9, 3, 0));
        assertThat(enter(SECRETARY, topic, kept, 1, 3, 0)).isEqualTo(PaperState.COUNTED);
        clock.advance(Duration.ofDays(1));

        assertThat(topicClock.run()).isEqualTo(1);
        assertThat(now(topic).vote()).extracting(Vote::voted).isEqualTo(3);
    }

    @Test
    void nobodySeesACountBeforeTheVoteIsOver() {
        var topic = voting(living(0));
        vote(topic, 3, 1);

        assertThat(now(topic).vote()).satisfies(vote -> {
            assertThat(vote.voted()).isEqualTo(4);
            assertThat(vote.counts()).isEmpty();
            assertThat(vote.outcome()).isNull();
        });
        assertThat(jdbc.sql("select count(*) from deliberation.vote where counts is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofTwoAuthorsNobodyWithdrawsForTheOther() {
        var first = living(0);
        var second = living(1);
        var own = raised(first);
        assertThat(act(first, own, "withdraw", Map.of()).state()).isEqualTo(TopicState.WITHDRAWN);

        var kept = raised(first);
        act(SECRETARY, raised(second), "merge", Map.of("into", kept.id().toString()));
        refused(LifecycleProblem.NOT_YOURS, () -> act(first, kept, "withdraw", Map.of()));
        refused(LifecycleProblem.NOT_YOURS, () -> act(second, kept, "withdraw", Map.of()));
    }

    @Test
    void theSecretaryOfAnotherBranchOfTheGridDoesNotChair() {
        refused(LifecycleProblem.NOT_YOURS, () -> act(OTHER_BRANCH, raised(living(0)), "admit", Map.of()));
    }

    @Test
    void theDatabaseKeepsWhatIsPromisedWithoutCriteriaOrDeliveredWithoutEvidence() {
        var doing = doing(living(0));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(
                                "update deliberation.topic set state = 'DELIVERED', delivered_on = current_date where id = :id")
                        .param("id", doing.id())
                        .update());
        jdbc.sql("update deliberation.topic set state = 'DECIDED' where id = :id")
                .param("id", doing.id())
                .update();
        jdbc.sql("delete from deliberation.criterion where topic = :id")
                .param("id", doing.id())
                .update();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update deliberation.topic set state = 'PROMISED' where id = :id")
                        .param("id", doing.id())
                        .update());
    }

    /** Every promise has its end: kept, or broken and filed; a year goes by a day at a time. */
    @Test
    void afterAYearNoPromiseIsLeftOpen() {
        var author = living(0);
        var never = promised(decided(author));
        var begun = doing(author);
        var kept = delivered(doing(author));
        judged(kept, BallotRating.SATISFIED);
        for (int day = 0; day < 365; day++) {
            clock.advance(Duration.ofDays(1));
            topicClock.run();
            reminders.run();
            evaluationClock.run();
        }

        assertThat(jdbc.sql("select state from deliberation.topic where goal is not null order by id")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("RAISED_AS_REQUEST", "RAISED_AS_REQUEST", "CLOSED");
        assertThat(now(never).screening().request()).isNotNull();
        assertThat(now(begun).promise())
                .satisfies(promise -> assertThat(promise.isLate(LocalDate.ofInstant(clock.instant(), CityTime.ZONE)))
                        .isTrue());
    }

    @Test
    void whoOwesAStepIsRemindedOnceWhenItIsOverdueAndTheLevelAboveIsTold() {
        raised(living(0));
        assertThat(reminders.run()).isZero();
        jdbc.sql("delete from channel.notice").update();
        clock.advance(Duration.ofDays(20));

        assertThat(reminders.run()).isEqualTo(1);
        assertThat(reminders.run()).isZero();
        assertThat(told(SECRETARY.account())).contains("超期，请尽快办理").doesNotContain("请过问");
        assertThat(told(SmallNetwork.account("grid"))).contains("超期，请过问").doesNotContain("请尽快办理");
        assertThat(told(SmallNetwork.account("community"))).doesNotContain("超期");
    }

    private String told(AccountId account) {
        return jdbc.sql("select coalesce(string_agg(text, ' '), '') from channel.notice where account = :account")
                .param("account", account.value())
                .query(String.class)
                .single();
    }

    @Test
    void mergedTopicsKeepAllWhoStandBehindThem(@Autowired AuthorStore authors) {
        var first = living(0);
        var second = living(1);
        var third = living(2);
        var kept = raised(first);
        var merged = raised(second);
        topics.support(third, merged.id());
        topics.support(third, merged.id());
        topics.support(third, kept.id());

        act(SECRETARY, merged, "merge", Map.of("into", kept.id().toString()));

        Asker.PRODUCT.run(() -> {
            assertThat(authors.authors(kept.id())).containsExactlyInAnyOrder(first.account(), second.account());
            assertThat(authors.voices(List.of(kept.id()))).containsEntry(kept.id(), 3);
        });
        assertThat(topics.one(second, kept.id()).id()).isEqualTo(kept.id());
        refused(TopicProblem.OWN_TOPIC, () -> topics.support(second, kept.id()));
        refused(
                TopicProblem.NOT_LIKE_THIS,
                () -> act(SECRETARY, kept, "merge", Map.of("into", merged.id().toString())));
    }

    @Test
    void whileTheBranchHasASecretaryTheCommunityDoesNotChair() {
        var topic = raised(living(0));

        assertThat(topics.available(OFFICER, topics.one(OFFICER, topic.id()))).isEmpty();
        refused(LifecycleProblem.NOT_YOURS, () -> act(OFFICER, topic, "admit", Map.of()));
    }

    @Test
    void whatWasTurnedAwayOnlyItsAuthorAndThoseWhoLookAfterTheAreaSee() {
        var author = living(0);
        var other = living(1);
        var topic = raised(author);
        assertThat(topics.one(other, topic.id()).title()).isEqualTo(topic.title());

        act(SECRETARY, topic, "decline", Map.of("ground", "NOT_COMMON", "reason", "这是两家之间的事"));

        assertThat(topics.one(author, topic.id()).screening().remark()).isEqualTo("这是两家之间的事");
        refused(TopicProblem.NO_SUCH_TOPIC, () -> topics.one(other, topic.id()));
        refused(TopicProblem.NO_SUCH_TOPIC, () -> topics.one(NEIGHBOUR, topic.id()));
        refused(TopicProblem.NO_SUCH_TOPIC, () -> topics.one(Actor.anonymous(), topic.id()));
    }

    @Test
    void withoutASessionThereAreNoOptionsAndEachSaysWhatItCostsAndWhoDoesIt() {
        var topic = admitted(living(0));
        refused(
                LifecycleProblem.NOT_IN_THIS_STATE,
                () -> act(SECRETARY, topic, "note-options", Map.of("options", "装三盏｜三千元｜物业\n装五盏｜五千元｜物业")));
        heard(topic, TalkOutcome.DISCUSSED);

        refused(TopicProblem.BAD_TOPIC, () -> act(SECRETARY, topic, "note-options", Map.of("options", "装三盏\n装五盏")));
        refused(
                TopicProblem.BAD_TOPIC,
                () -> act(SECRETARY, topic, "note-options", Map.of("options", "装三盏｜三千元｜物业\n装三盏｜五千元｜物业")));
        assertThat(now(topic).state()).isEqualTo(TopicState.TALKED);
    }

    @Test
    void aRepeatFindsTheSameTopicAndAnotherContentIsRefused() {
        var author = living(0);
        var raised = new Topics.Raised(UUID.randomUUID(), "装路灯", "晚上太黑", null);
        topics.raise(author, raised);

        assertThat(topics.raise(author, raised).id()).isEqualTo(raised.id());
        refused(
                TopicProblem.SAME_ID_OTHER_TOPIC,
                () -> topics.raise(author, new Topics.Raised(raised.id(), "装路灯", "另一件事", null)));
        refused(TopicProblem.SAME_ID_OTHER_TOPIC, () -> topics.raise(living(1), raised));
    }

    @Test
    void whenAnAccountIsForgottenWhatIsTheCompoundsStays(@Autowired TopicRecords records) {
        var author = living(0);
        var admitted = act(SECRETARY, raised(author), "admit", Map.of());
        var waiting = raised(author);

        Asker.PRODUCT.run(() -> records.erase(author.account()));

        assertThat(now(admitted).text()).isEqualTo("晚上太黑，老人摔过");
        assertThat(now(waiting).text()).contains("已删除");
        Asker.PRODUCT.run(() -> assertThat(jdbc.sql("select count(*) from deliberation.author where account = :one")
                        .param("one", author.account().value())
                        .query(Integer.class)
                        .single())
                .isZero());
        assertThat(Set.of(now(waiting).title())).containsExactly("已删除");
    }
}
