package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
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

class MeetingLifecycleTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant AT_TEN = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant DAY_AFTER = Instant.parse("2026-11-24T16:00:00Z");
    private static final Inputs ALL = new Inputs(Map.of("day", LocalDate.of(2026, 11, 27), "reason", "主持人参加抢险"));
    private static final Actor CHAIR = actor(Role.GRID_LEADER);
    private static final Actor CLERK = actor(Role.GRID_WORKER);
    private static final Actor STRANGER = actor(Role.RESIDENT);
    private static final Actor CLOCK = Actor.system();

    /** From, what happens, by whom: where it leads. All else is refused. */
    private static final Map<MeetingState, Map<MeetingAction, Map<Actor, MeetingState>>> TABLE = Map.of(
            MeetingState.PLANNED,
            Map.of(
                    MeetingAction.OPEN, Map.of(CHAIR, MeetingState.OPEN),
                    MeetingAction.MOVE, Map.of(CHAIR, MeetingState.PLANNED),
                    MeetingAction.CANCEL, Map.of(CHAIR, MeetingState.CANCELLED),
                    MeetingAction.MISS, Map.of(CLOCK, MeetingState.MISSED)),
            MeetingState.OPEN,
            Map.of(MeetingAction.CLOSE, Map.of(CHAIR, MeetingState.CLOSED)));

    private final Lifecycle<MeetingState, MeetingAction, Meeting> lifecycle = MeetingLifecycle.declared(
            (actor, meeting) -> actor.grants().contains(new Grant(Role.GRID_LEADER, GRID)),
            node -> WorkingTime.usual());

    private static Actor actor(Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), "某人", List.of(new Grant(role, GRID)));
    }

    private static Meeting meeting(MeetingState state, int present, int undecided, int moved) {
        return new Meeting(
                UUID.randomUUID(),
                3,
                UUID.randomUUID(),
                Tier.GRID,
                GRID,
                DAY,
                DAY,
                AT_TEN,
                state,
                AT_TEN,
                null,
                moved,
                null,
                new Meeting.Head(5, 3, present, undecided),
                "123456",
                Meeting.Course.NONE);
    }

    private Meeting step(Meeting meeting, MeetingAction action, Actor actor) {
        var at = action == MeetingAction.MISS ? DAY_AFTER : AT_TEN;
        return lifecycle.step(meeting, action, new Attempt(actor, at, ALL)).after();
    }

    private void refuses(Problem refusal, Meeting meeting, MeetingAction action, Instant at) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lifecycle.step(meeting, action, new Attempt(CHAIR, at, ALL)))
                .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(refusal));
    }

    @Test
    void everyStateKnowsExactlyItsOwnActionsAndWhoTakesThem() {
        for (var state : MeetingState.values()) {
            for (var action : MeetingAction.values()) {
                for (var actor : List.of(CHAIR, CLERK, STRANGER, CLOCK)) {
                    var by = TABLE.getOrDefault(state, Map.of()).getOrDefault(action, Map.of());
                    var leadsTo = by.get(actor);
                    var what = state + " " + action;
                    var meeting = meeting(state, 3, 0, 0);
                    if (leadsTo != null) {
                        assertThat(step(meeting, action, actor).state())
                                .as(what)
                                .isEqualTo(leadsTo);
                    } else {
                        Problem refusal =
                                by.isEmpty() ? LifecycleProblem.NOT_IN_THIS_STATE : LifecycleProblem.NOT_YOURS;
                        assertThatExceptionOfType(ProblemException.class)
                                .as(what)
                                .isThrownBy(() -> step(meeting, action, actor))
                                .satisfies(
                                        thrown -> assertThat(thrown.problem()).isEqualTo(refusal));
                    }
                }
            }
        }
    }

    @Test
    void oneSeatBelowTheQuorumItDoesNotOpen() {
        refuses(MeetingProblem.NO_QUORUM, meeting(MeetingState.PLANNED, 2, 0, 0), MeetingAction.OPEN, AT_TEN);

        var open = step(meeting(MeetingState.PLANNED, 3, 0, 0), MeetingAction.OPEN, CHAIR);

        assertThat(open.course()).isEqualTo(new Meeting.Course(CHAIR.account(), AT_TEN, null));
        assertThat(open.due()).isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));
    }

    @Test
    void itOpensOnItsDayOnly() {
        var planned = meeting(MeetingState.PLANNED, 5, 0, 0);

        refuses(MeetingProblem.NOT_ON_ITS_DAY, planned, MeetingAction.OPEN, AT_TEN.minusSeconds(86_400));
        refuses(MeetingProblem.NOT_ON_ITS_DAY, planned, MeetingAction.OPEN, DAY_AFTER);
    }

    @Test
    void itClosesWhenEverythingHasAnOutcome() {
        refuses(MeetingProblem.ITEMS_UNDECIDED, meeting(MeetingState.OPEN, 3, 1, 0), MeetingAction.CLOSE, AT_TEN);

        var closed = step(meeting(MeetingState.OPEN, 3, 0, 0), MeetingAction.CLOSE, CHAIR);

        assertThat(closed.course().closed()).isEqualTo(AT_TEN);
        assertThat(closed.due()).isNull();
    }

    @Test
    void itKeepsItsTimeOfDayWhenItIsMovedAndMovesTwiceAtMost() {
        var moved = step(meeting(MeetingState.PLANNED, 0, 0, 1), MeetingAction.MOVE, CHAIR);

        assertThat(moved.day()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(moved.plannedDay()).isEqualTo(DAY);
        assertThat(moved.startsAt()).isEqualTo(Instant.parse("2026-11-27T02:00:00Z"));
        assertThat(moved.moved()).isEqualTo(2);
        assertThat(moved.due()).isEqualTo(Instant.parse("2026-11-27T16:00:00Z"));
        refuses(MeetingProblem.MOVED_TWICE, meeting(MeetingState.PLANNED, 0, 0, 2), MeetingAction.MOVE, AT_TEN);
    }

    @Test
    void onceItsDayIsOverItCanNeitherBeMovedNorCancelledButIsMissed() {
        var planned = meeting(MeetingState.PLANNED, 0, 0, 0);

        refuses(MeetingProblem.DAY_IS_OVER, planned, MeetingAction.MOVE, DAY_AFTER);
        refuses(MeetingProblem.DAY_IS_OVER, planned, MeetingAction.CANCEL, DAY_AFTER);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lifecycle.step(
                        planned, MeetingAction.MISS, new Attempt(CLOCK, DAY_AFTER.minusSeconds(1), Inputs.NONE)))
                .matches(refusal -> refusal.problem() == MeetingProblem.DAY_NOT_OVER);
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/meeting-lifecycle.md")
                .shouldSay(Diagram.page("The life of a meeting 会议", lifecycle));
    }
}
