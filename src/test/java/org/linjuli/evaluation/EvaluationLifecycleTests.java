package org.linjuli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.evaluation.EvaluationAction.*;
import static org.linjuli.evaluation.EvaluationState.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;

class EvaluationLifecycleTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    private static final Actor OFFICER = actor(Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor STRANGER = actor(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.007.011"));
    private static final Actor LEADER = actor(Role.GRID_LEADER, GRID);
    private static final Actor STREET = actor(Role.STREET_OFFICER, NodePath.of("35.01.81.007"));
    private static final Instant OPENED = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant CLOSES = OPENED.plus(Duration.ofDays(14));
    private static final Inputs ALL = new Inputs(Map.of("reason", "范围选错了"));
    private static final BallotCount SILENT = new BallotCount(10, 0, 0, 0);
    private static final BallotCount HAPPY = new BallotCount(10, 5, 1, 1);
    private static final BallotCount UNHAPPY = new BallotCount(10, 3, 0, 3);

    private static Actor actor(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    private static Evaluation evaluation(EvaluationState state, BallotCount count, EvaluationKind kind) {
        var due = state == OPEN ? CLOSES : state == EXTENDED ? CLOSES.plus(EvaluationLifecycle.LONGER) : null;
        return new Evaluation(
                UUID.randomUUID(),
                2,
                new EvaluationSubject(kind, UUID.randomUUID(), "巷道照明"),
                GRID,
                state,
                new Executors(Set.of(), COMMUNITY),
                new Bar(30, 80),
                count,
                new Evaluation.CallBackCount(0, 0),
                new Evaluation.Course(OPENED, CLOSES, due, due == null ? CLOSES : null, null));
    }

    private static Evaluation step(
            Actor actor, EvaluationState state, EvaluationAction action, BallotCount count, Instant at) {
        return EvaluationLifecycle.DECLARED
                .step(evaluation(state, count, EvaluationKind.SERVICE), action, new Attempt(actor, at, ALL))
                .after();
    }

    private static @Nullable EvaluationState closed(EvaluationState from, BallotCount count) {
        return switch (from) {
            case OPEN -> count.equals(SILENT) ? EXTENDED : count.equals(HAPPY) ? SATISFIED : UNSATISFIED;
            case EXTENDED -> count.equals(SILENT) ? UNANSWERED : count.equals(HAPPY) ? SATISFIED : UNSATISFIED;
            case SATISFIED, UNSATISFIED, UNANSWERED, WITHDRAWN -> null;
        };
    }

    @Test
    void atItsEndTheClockClosesItByWhatWasSaid() {
        var late = CLOSES.plus(Duration.ofDays(30));
        for (var state : EvaluationState.values()) {
            for (var count : List.of(SILENT, HAPPY, UNHAPPY)) {
                var to = closed(state, count);
                if (to == null) {
                    refused(LifecycleProblem.NOT_IN_THIS_STATE, Actor.system(), state, CLOSE, count, late);
                } else {
                    assertThat(step(Actor.system(), state, CLOSE, count, late).state())
                            .as("%s with %s", state, count)
                            .isEqualTo(to);
                }
            }
        }
    }

    @Test
    void beforeItsEndNobodyClosesItUnlessAllHaveAnswered() {
        var early = OPENED.plusSeconds(60);
        var complete = new BallotCount(7, 5, 1, 1);

        refused(EvaluationProblem.STILL_OPEN, STREET, OPEN, CLOSE, HAPPY, early);
        refused(EvaluationProblem.STILL_OPEN, Actor.system(), OPEN, CLOSE, HAPPY, early);
        assertThat(step(STREET, OPEN, CLOSE, complete, early).state()).isEqualTo(SATISFIED);
    }

    @Test
    void whoDidItOrIsOfAnotherPlaceOrNoOfficerDecidesNothing() {
        for (var actor : List.of(OFFICER, STRANGER, LEADER)) {
            for (var action : EvaluationAction.values()) {
                refused(LifecycleProblem.NOT_YOURS, actor, OPEN, action, SILENT, CLOSES);
            }
        }
        refused(LifecycleProblem.NOT_YOURS, Actor.system(), OPEN, WITHDRAW, SILENT, CLOSES);
    }

    @Test
    void whatSomebodyHasAnsweredIsNotTakenBack() {
        assertThat(step(STREET, OPEN, WITHDRAW, SILENT, OPENED)).satisfies(withdrawn -> {
            assertThat(withdrawn.state()).isEqualTo(WITHDRAWN);
            assertThat(withdrawn.course().remark()).isEqualTo("范围选错了");
            assertThat(withdrawn.course().due()).isNull();
        });
        refused(EvaluationProblem.ALREADY_ANSWERED, STREET, OPEN, WITHDRAW, HAPPY, OPENED);
    }

    @Test
    void whatATopicBroughtIsNotTakenBackByHand() {
        var ofTopic = evaluation(OPEN, SILENT, EvaluationKind.TOPIC);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> EvaluationLifecycle.DECLARED.step(ofTopic, WITHDRAW, new Attempt(STREET, OPENED, ALL)))
                .matches(refusal -> refusal.problem() == EvaluationProblem.BELONGS_TO_ITS_SUBJECT);
    }

    @Test
    void whereTooFewAnsweredItRunsAWeekLonger() {
        assertThat(step(Actor.system(), OPEN, CLOSE, SILENT, CLOSES).course().due())
                .isEqualTo(CLOSES.plus(Duration.ofDays(7)));
    }

    private static void refused(
            Problem by, Actor actor, EvaluationState state, EvaluationAction action, BallotCount count, Instant at) {
        assertThatExceptionOfType(ProblemException.class)
                .as("%s by %s in %s", action, actor.name(), state)
                .isThrownBy(() -> step(actor, state, action, count, at))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/evaluation-lifecycle.md")
                .shouldSay(Diagram.page("The life of an evaluation 群众评议", EvaluationLifecycle.DECLARED));
    }
}
