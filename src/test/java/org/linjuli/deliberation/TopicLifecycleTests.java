package org.linjuli.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.deliberation.TopicAction.*;
import static org.linjuli.deliberation.TopicState.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;

class TopicLifecycleTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    private static final NodePath DESK = NodePath.of("35.01.81.007.010");
    private static final Actor SECRETARY = actor(Role.BRANCH_SECRETARY, GRID);
    private static final Actor ELSEWHERE = actor(Role.BRANCH_SECRETARY, NodePath.of("35.01.81.007.010.005"));
    private static final Actor OFFICER = actor(Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor RESIDENT = actor(Role.RESIDENT, GRID);
    private static final Topic.Reading BY_NOBODY = new Topic.Reading(false, false, false);
    private static final Topic.Reading BY_SECRETARY = new Topic.Reading(false, true, false);
    private static final Topic.Reading BY_AUTHOR = new Topic.Reading(false, false, true);
    private static final Actor AUTHOR = actor(Role.RESIDENT, GRID);
    private static final Actor SYSTEM = Actor.system();
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant LATE = NOW.plus(TopicLifecycle.BROKEN);
    private static final WorkingTime OFFICE = WorkingTime.usual();
    private static final Lifecycle<TopicState, TopicAction, Topic> DECLARED =
            TopicLifecycle.declared((desk, term) -> OFFICE);

    private static final Map<String, Object> ALL = Map.ofEntries(
            Map.entry("referral", "MEDIATION"),
            Map.entry("ground", "NOT_CLEAR"),
            Map.entry("reason", "请补充说明"),
            Map.entry("into", UUID.randomUUID().toString()),
            Map.entry("options", "加装三处｜三千元｜物业\n加装五处|五千元|物业"),
            Map.entry("basis", "HOUSEHOLD"),
            Map.entry("days", 7),
            Map.entry("rule", "MAJORITY"),
            Map.entry("owner", "小区物业"),
            Map.entry("goal", "夜间看得清路"),
            Map.entry("starts", "2026-04-10"),
            Map.entry("ends", "2026-05-10"),
            Map.entry("criteria", "装好三处路灯\n夜间亮灯"));

    /** What each party may do in each state, and where that leads: all else is refused. */
    private static final Map<TopicState, Map<TopicAction, TopicState>> TABLE = table();

    private static Map<TopicState, Map<TopicAction, TopicState>> table() {
        var table = new EnumMap<TopicState, Map<TopicAction, TopicState>>(TopicState.class);
        table.put(
                RAISED,
                Map.of(ADMIT, ADMITTED, REFER, REFERRED, DECLINE, DECLINED, MERGE, MERGED, WITHDRAW, WITHDRAWN));
        table.put(ADMITTED, Map.of(HEAR, TALKED, MERGE, MERGED));
        table.put(TALKED, Map.of(NOTE_OPTIONS, OPTIONS_READY));
        table.put(NO_QUORUM, Map.of(HEAR, TALKED, OPEN_VOTE, VOTING));
        table.put(TIED, Map.of(HEAR, TALKED));
        table.put(OPTIONS_READY, Map.of(OPEN_VOTE, VOTING));
        table.put(VOTING, Map.of(CLOSE_VOTE, DECIDED));
        table.put(DECIDED, Map.of(PROMISE, PROMISED));
        table.put(PROMISED, Map.of(START, DOING, BREAK, RAISED_AS_REQUEST));
        table.put(DOING, Map.of(DELIVER, DELIVERED, BREAK, RAISED_AS_REQUEST));
        table.put(REWORK, Map.of(DELIVER, DELIVERED, BREAK, RAISED_AS_REQUEST));
        table.put(DELIVERED, Map.of(SATISFY, CLOSED, REJECT, REWORK, LAPSE, UNANSWERED));
        return table;
    }

    private static final Set<TopicAction> OF_THE_SYSTEM = EnumSet.of(HEAR, CLOSE_VOTE, BREAK, SATISFY, REJECT, LAPSE);
    private static final Set<TopicAction> OF_THE_DESK = EnumSet.of(START, DELIVER);
    private static final Set<TopicAction> NOT_OF_THE_CHAIR = EnumSet.of(HEAR, BREAK, SATISFY, REJECT, LAPSE, WITHDRAW);

    private static Actor actor(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    private static Vote vote(int round, List<Integer> counts) {
        var running = new Vote(
                UUID.randomUUID(),
                round,
                VoteBasis.HOUSEHOLD,
                NOW.minus(Duration.ofDays(7)),
                NOW,
                VoteRule.MAJORITY,
                10,
                0,
                0,
                false,
                List.of("加装三处", "加装五处"),
                List.of(),
                null);
        return running.counted(counts, 0);
    }

    private static Topic topic(TopicState state, int reworks, @Nullable Vote vote) {
        var promise = new TopicPromise(
                "小区物业",
                DESK,
                "夜间看得清路",
                LocalDate.parse("2026-03-10"),
                LocalDate.parse("2026-04-10"),
                null,
                List.of(new Criterion(1, "装好三处路灯", "已装好")));
        var talk = new TopicTalk(
                UUID.randomUUID(),
                LocalDate.parse("2026-03-01"),
                List.of(new TopicOption("加装三处", "三千元", "物业"), new TopicOption("加装五处", "五千元", "物业")));
        return new Topic(
                UUID.randomUUID(),
                3,
                new Topic.TopicPlace(UUID.randomUUID(), GRID),
                new Topic.Saying("小区路灯", "晚上太黑", false),
                state,
                new Topic.Course(NOW, NOW, NOW, false, null),
                Topic.Screening.NONE,
                talk,
                "加装三处",
                promise,
                vote == null ? 1 : vote.round(),
                reworks,
                vote,
                BY_NOBODY);
    }

    private static Topic topic(TopicState state) {
        return topic(state, 0, vote(1, List.of(6, 2)));
    }

    private static Topic step(Topic topic, Actor actor, TopicAction action, Instant at) {
        var given = new java.util.HashMap<>(ALL);
        var wanted = DECLARED.rule(topic.state(), action)
                .map(rule -> rule.inputs().stream().map(input -> input.name()).toList())
                .orElse(List.of());
        given.keySet().retainAll(wanted);
        var inputs = DECLARED.inputs(topic.state(), action, given);
        return DECLARED.step(topic, action, new Attempt(actor, at, inputs)).after();
    }

    /** As the reader whom the actor stands for sees it. */
    private static Topic seen(TopicState state, Actor actor) {
        var seen = actor.equals(AUTHOR) ? BY_AUTHOR : actor.equals(SECRETARY) ? BY_SECRETARY : BY_NOBODY;
        return topic(state).readAs(seen);
    }

    private static boolean may(Actor actor, TopicAction action) {
        if (actor.isSystem()) {
            return OF_THE_SYSTEM.contains(action);
        }
        if (actor.equals(AUTHOR)) {
            return action == WITHDRAW;
        }
        return actor.equals(SECRETARY)
                ? !NOT_OF_THE_CHAIR.contains(action)
                : actor.equals(OFFICER) && OF_THE_DESK.contains(action);
    }

    @Test
    void eachStepIsTakenByWhomItIsGivenToAndNoneIsSkipped() {
        for (var state : TopicState.values()) {
            for (var action : TopicAction.values()) {
                for (var actor : List.of(SECRETARY, ELSEWHERE, OFFICER, RESIDENT, AUTHOR, SYSTEM)) {
                    var to = TABLE.getOrDefault(state, Map.of()).get(action);
                    if (to == null) {
                        refused(LifecycleProblem.NOT_IN_THIS_STATE, seen(state, actor), actor, action);
                    } else if (!may(actor, action)) {
                        refused(LifecycleProblem.NOT_YOURS, seen(state, actor), actor, action);
                    } else {
                        assertThat(step(seen(state, actor), actor, action, LATE).state())
                                .as("%s in %s by %s", action, state, actor.name())
                                .isEqualTo(to);
                    }
                }
            }
        }
    }

    @Test
    void eachStateThatIsNoEndHasAClock() {
        for (var state : TABLE.keySet()) {
            assertThat(DECLARED.enter(topic(state), state, NOW).course().due())
                    .as("due of %s", state)
                    .isNotNull();
        }
    }

    @Test
    void aVoteWithoutADecisionHasAWayOnAndTheThirdEndsIt() {
        var few = List.of(3, 1);
        var even = List.of(4, 4);

        assertThat(closed(vote(1, few))).isEqualTo(NO_QUORUM);
        assertThat(closed(vote(2, even))).isEqualTo(TIED);
        assertThat(closed(vote(3, few))).isEqualTo(UNDECIDED);
        assertThat(closed(vote(3, even))).isEqualTo(UNDECIDED);
        assertThat(closed(vote(3, List.of(6, 2)))).isEqualTo(DECIDED);
        assertThat(step(topic(NO_QUORUM, 0, vote(1, few)).readAs(BY_SECRETARY), SECRETARY, OPEN_VOTE, NOW)
                        .state())
                .isEqualTo(VOTING);
        refused(
                TopicProblem.VOTED_AGAIN_ALREADY,
                topic(NO_QUORUM, 0, vote(2, few)).readAs(BY_SECRETARY),
                SECRETARY,
                OPEN_VOTE);
    }

    private static TopicState closed(Vote vote) {
        return step(topic(VOTING, 0, vote), SYSTEM, CLOSE_VOTE, NOW).state();
    }

    @Test
    void aVoteIsNotClosedBeforeItsTimeUnlessAllHaveVoted() {
        var early = NOW.minusSeconds(1);

        refused(TopicProblem.VOTE_STILL_OPEN, seen(VOTING, SECRETARY), SECRETARY, CLOSE_VOTE, early);
        assertThat(step(topic(VOTING, 0, vote(1, List.of(8, 2))).readAs(BY_SECRETARY), SECRETARY, CLOSE_VOTE, early)
                        .state())
                .isEqualTo(DECIDED);
    }

    @Test
    void itWaitsADayForPaperThatOnePersonHasEntered() {
        var ended = vote(1, List.of(6, 2));
        var waiting = new Vote(
                ended.id(),
                1,
                ended.basis(),
                ended.opened(),
                ended.closes(),
                ended.rule(),
                10,
                8,
                0,
                true,
                ended.options(),
                ended.counts(),
                ended.outcome());

        refused(TopicProblem.VOTE_STILL_OPEN, topic(VOTING, 0, waiting), SYSTEM, CLOSE_VOTE, NOW);
        assertThat(step(topic(VOTING, 0, waiting), SYSTEM, CLOSE_VOTE, NOW.plus(Vote.PAPER))
                        .state())
                .isEqualTo(DECIDED);
    }

    @Test
    void aPromiseIsBrokenAMonthAfterItsTimeAndNotBefore() {
        for (var state : List.of(PROMISED, DOING, REWORK)) {
            refused(TopicProblem.NOT_LATE_ENOUGH, topic(state), SYSTEM, BREAK, LATE.minusSeconds(1));
            assertThat(step(topic(state), SYSTEM, BREAK, LATE).state()).isEqualTo(RAISED_AS_REQUEST);
        }
    }

    @Test
    void whatIsKeptLateStaysLate() {
        var promise = java.util.Objects.requireNonNull(topic(DOING).promise());
        var inTime = promise.delivered(LocalDate.parse("2026-04-10"));

        assertThat(promise.isLate(LocalDate.parse("2026-04-10"))).isFalse();
        assertThat(promise.isLate(LocalDate.parse("2026-04-11"))).isTrue();
        assertThat(inTime.isLate(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(promise.delivered(LocalDate.parse("2026-04-11"))
                        .delivered(LocalDate.parse("2026-05-01"))
                        .isLate(LocalDate.parse("2027-01-01")))
                .isTrue();
        assertThat(inTime.delivered(LocalDate.parse("2026-05-01")).deliveredOn())
                .isEqualTo(LocalDate.parse("2026-04-10"));
    }

    @Test
    void itIsDoneOverTwiceAtMostAndEachTimeEvidencedAnew() {
        var first = step(topic(DELIVERED, 0, null), SYSTEM, REJECT, NOW);
        var second = step(topic(DELIVERED, 1, null), SYSTEM, REJECT, NOW);

        assertThat(first.state()).isEqualTo(REWORK);
        assertThat(first.criteria()).noneMatch(Criterion::isEvidenced);
        assertThat(second.state()).isEqualTo(REWORK);
        assertThat(second.reworks()).isEqualTo(2);
        assertThat(step(topic(DELIVERED, 2, null), SYSTEM, REJECT, NOW).state()).isEqualTo(RAISED_AS_REQUEST);
        refused(TopicProblem.CRITERIA_OPEN, first.readAs(BY_SECRETARY), SECRETARY, DELIVER);
    }

    @Test
    void anOptionWinsOnlyByTheRuleThatWasFrozen() {
        assertThat(VoteRule.MAJORITY.isQuorum(5, 10)).isFalse();
        assertThat(VoteRule.MAJORITY.isQuorum(6, 10)).isTrue();
        assertThat(VoteRule.OWNERS.isQuorum(5, 9)).isFalse();
        assertThat(VoteRule.OWNERS.isQuorum(6, 9)).isTrue();
        assertThat(VoteRule.MAJORITY.isEnough(5, 10)).isFalse();
        assertThat(VoteRule.MAJORITY.isEnough(6, 10)).isTrue();
        assertThat(VoteRule.OWNERS_WEIGHTY.isEnough(5, 8)).isFalse();
        assertThat(VoteRule.OWNERS_WEIGHTY.isEnough(6, 8)).isTrue();
        assertThat(VoteRule.OWNERS_WEIGHTY.isEnough(0, 0)).isFalse();
        assertThat(vote(1, List.of(4, 4)).winner()).isNull();
        assertThat(vote(1, List.of(6, 2)).winner()).isEqualTo("加装三处");
        assertThat(vote(1, List.of(5, 0)).outcome()).isEqualTo(VoteOutcome.NO_QUORUM);
        assertThat(vote(1, List.of(6, 0)).outcome()).isEqualTo(VoteOutcome.DECIDED);
    }

    private static void refused(Problem by, Topic topic, Actor actor, TopicAction action) {
        refused(by, topic, actor, action, NOW);
    }

    private static void refused(Problem by, Topic topic, Actor actor, TopicAction action, Instant at) {
        assertThatExceptionOfType(ProblemException.class)
                .as("%s in %s by %s", action, topic.state(), actor.name())
                .isThrownBy(() -> step(topic, actor, action, at))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/topic-lifecycle.md").shouldSay(Diagram.page("The life of a topic 群众说事", DECLARED));
    }
}
