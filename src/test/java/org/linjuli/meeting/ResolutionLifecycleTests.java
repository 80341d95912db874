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

class ResolutionLifecycleTests {

    private static final NodePath STREET = NodePath.of("35.01.81.007");
    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Inputs ALL = new Inputs(Map.of("done", "已更换路灯", "reason", "还差一盏"));
    private static final Actor OWNER = actor(Role.GRID_LEADER, GRID);
    private static final Actor CHAIR = actor(Role.STREET_OFFICER, STREET);
    private static final Actor STRANGER = actor(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.007.011"));
    private static final Actor CLOCK = Actor.system();

    /** From, what happens, by whom: where it leads. All else is refused. */
    private static final Map<ResolutionState, Map<ResolutionAction, Map<Actor, ResolutionState>>> TABLE = Map.of(
            ResolutionState.OPEN,
            Map.of(
                    ResolutionAction.REPORT, Map.of(OWNER, ResolutionState.REPORTED, CLOCK, ResolutionState.REPORTED),
                    ResolutionAction.CONFIRM, Map.of(CHAIR, ResolutionState.DONE),
                    ResolutionAction.DROP, Map.of(CHAIR, ResolutionState.DROPPED)),
            ResolutionState.REPORTED,
            Map.of(
                    ResolutionAction.CONFIRM, Map.of(CHAIR, ResolutionState.DONE),
                    ResolutionAction.SEND_BACK, Map.of(CHAIR, ResolutionState.OPEN),
                    ResolutionAction.DROP, Map.of(CHAIR, ResolutionState.DROPPED)));

    private final Lifecycle<ResolutionState, ResolutionAction, Resolution> lifecycle = ResolutionLifecycle.declared(
            (actor, resolution) -> actor.grants().contains(new Grant(Role.STREET_OFFICER, STREET)),
            node -> WorkingTime.usual());

    private static Actor actor(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), "某人", List.of(new Grant(role, at)));
    }

    private static Resolution resolution(ResolutionState state) {
        return new Resolution(
                UUID.randomUUID(),
                2,
                new Resolution.From(UUID.randomUUID(), Tier.STREET, STREET),
                GRID,
                null,
                new Resolution.Wording("更换冠发小区路灯", "夜间全部亮灯"),
                DUE,
                state,
                null,
                NOW,
                NOW,
                null,
                state == ResolutionState.REPORTED ? new Resolution.Done("已更换", LocalDate.of(2026, 11, 23)) : null,
                null);
    }

    private Resolution step(ResolutionState state, ResolutionAction action, Actor actor) {
        return lifecycle
                .step(resolution(state), action, new Attempt(actor, NOW, ALL))
                .after();
    }

    @Test
    void everyStateKnowsExactlyItsOwnActionsAndWhoTakesThem() {
        for (var state : ResolutionState.values()) {
            for (var action : ResolutionAction.values()) {
                for (var actor : List.of(OWNER, CHAIR, STRANGER, CLOCK)) {
                    var by = TABLE.getOrDefault(state, Map.of()).getOrDefault(action, Map.of());
                    var leadsTo = by.get(actor);
                    var what = state + " " + action;
                    if (leadsTo != null) {
                        assertThat(step(state, action, actor).state()).as(what).isEqualTo(leadsTo);
                    } else {
                        Problem refusal =
                                by.isEmpty() ? LifecycleProblem.NOT_IN_THIS_STATE : LifecycleProblem.NOT_YOURS;
                        assertThatExceptionOfType(ProblemException.class)
                                .as(what)
                                .isThrownBy(() -> step(state, action, actor))
                                .satisfies(
                                        thrown -> assertThat(thrown.problem()).isEqualTo(refusal));
                    }
                }
            }
        }
    }

    @Test
    void theDayOnWhichTheOwnerReportedCountsAndNotThatOfTheConfirmation() {
        var reported = step(ResolutionState.OPEN, ResolutionAction.REPORT, OWNER);
        var confirmed = step(ResolutionState.REPORTED, ResolutionAction.CONFIRM, CHAIR);

        assertThat(reported.done()).isEqualTo(new Resolution.Done("已更换路灯", LocalDate.of(2026, 11, 24)));
        assertThat(confirmed.done()).isEqualTo(new Resolution.Done("已更换", LocalDate.of(2026, 11, 23)));
    }

    @Test
    void whatIsSentBackIsOpenAgainAndDueWhenItWas() {
        var back = step(ResolutionState.REPORTED, ResolutionAction.SEND_BACK, CHAIR);

        assertThat(back.done()).isNull();
        assertThat(back.reason()).isEqualTo("还差一盏");
        assertThat(back.clock()).isEqualTo(Instant.parse("2026-12-04T16:00:00Z"));
    }

    @Test
    void whoConfirmsWhatNobodyReportedSaysWhatWasDone() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lifecycle.step(
                        resolution(ResolutionState.OPEN),
                        ResolutionAction.CONFIRM,
                        new Attempt(CHAIR, NOW, Inputs.NONE)))
                .matches(refusal -> refusal.problem() == LifecycleProblem.INPUT_INCOMPLETE);
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/resolution-lifecycle.md")
                .shouldSay(Diagram.page("The life of a resolution 决议", lifecycle));
    }
}
