package org.linjuli.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.handover.HandoverAction.*;
import static org.linjuli.handover.HandoverState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.organization.PostTitle;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.Committed;

class HandoverLifecycleTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor OUTGOING = actor("离任");
    private static final Actor INCOMING = actor("接任");
    private static final Actor ABOVE = actor("上级");
    private static final Actor STRANGER = actor("旁人");
    private static final Lifecycle<HandoverState, HandoverAction, Handover> LIFECYCLE =
            HandoverLifecycle.declared((who, one) -> who.equals(ABOVE), area -> WorkingTime.usual());
    private static final Inputs GIVEN = new Inputs(Map.of("reason", "病重住院", "represented", "ILLNESS"));

    private static Actor actor(String name) {
        return new Actor(new AccountId(UUID.randomUUID()), name, List.of());
    }

    /** @param signed who has signed: nobody, one of the two, or both */
    private static Handover handover(HandoverState state, @Nullable LocalDate effective, Actor... signed) {
        var seat = new Handover.Seat(
                UUID.randomUUID(), UUID.randomUUID(), PostTitle.GRID_LEADER, "福百社区第4网格", GRID, GRID, null);
        var plan = new Handover.Plan(HandoverGround.ROTATION, effective, ABOVE.account(), NOW);
        var course = new Handover.Course(NOW, null, null, null, null);
        var one = new Handover(
                UUID.randomUUID(), 3, state, seat, OUTGOING.account(), INCOMING.account(), plan, null, null, course);
        for (var who : signed) {
            one = one.signedBy(who.account(), NOW);
        }
        return one;
    }

    private static HandoverState after(Handover one, HandoverAction action, Actor by) {
        return LIFECYCLE.step(one, action, new Attempt(by, NOW, GIVEN)).after().state();
    }

    private static void refused(Problem by, Handover one, HandoverAction action, Actor actor) {
        assertThatExceptionOfType(ProblemException.class)
                .as("%s in %s by %s", action, one.state(), actor.name())
                .isThrownBy(() -> after(one, action, actor))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void itIsDoneWhenBothHaveSignedInWhateverOrder() {
        assertThat(after(handover(PREPARED, null), SIGN, OUTGOING)).isEqualTo(SIGNED_BY_ONE);
        assertThat(after(handover(PREPARED, null), SIGN, INCOMING)).isEqualTo(SIGNED_BY_ONE);
        assertThat(after(handover(SIGNED_BY_ONE, null, OUTGOING), SIGN, INCOMING))
                .isEqualTo(DONE);
        assertThat(after(handover(SIGNED_BY_ONE, null, INCOMING), SIGN, OUTGOING))
                .isEqualTo(DONE);
        refused(HandoverProblem.SIGNED_ALREADY, handover(SIGNED_BY_ONE, null, OUTGOING), SIGN, OUTGOING);
    }

    @Test
    void aDayThatIsSetIsWaitedFor() {
        var tomorrow = TODAY.plusDays(1);

        assertThat(after(handover(SIGNED_BY_ONE, tomorrow, OUTGOING), SIGN, INCOMING))
                .isEqualTo(SIGNED);
        refused(HandoverProblem.NOT_YET, handover(SIGNED, tomorrow, OUTGOING, INCOMING), TAKE_OVER, Actor.system());
        assertThat(after(handover(SIGNED, TODAY, OUTGOING, INCOMING), TAKE_OVER, Actor.system()))
                .isEqualTo(DONE);
        assertThat(after(handover(SIGNED_BY_ONE, TODAY, OUTGOING), SIGN, INCOMING))
                .isEqualTo(DONE);
    }

    @Test
    void theLevelAboveSignsForTheOneWhoGoesAndNeverForTheOneWhoComes() {
        assertThat(after(handover(PREPARED, null), REPRESENT, ABOVE)).isEqualTo(SIGNED_BY_ONE);
        assertThat(after(handover(SIGNED_BY_ONE, null, INCOMING), REPRESENT, ABOVE))
                .isEqualTo(DONE);
        refused(HandoverProblem.OUTGOING_SIGNED, handover(SIGNED_BY_ONE, null, OUTGOING), REPRESENT, ABOVE);
        refused(LifecycleProblem.NOT_YOURS, handover(PREPARED, null), REPRESENT, INCOMING);
        refused(LifecycleProblem.NOT_YOURS, handover(PREPARED, null), SIGN, ABOVE);
    }

    @Test
    void nobodyElseDoesAnythingAndNothingHappensAfterItsEnd() {
        for (var action : HandoverAction.values()) {
            for (var state : List.of(PREPARED, SIGNED_BY_ONE, SIGNED)) {
                if (LIFECYCLE.rule(state, action).isPresent()) {
                    refused(LifecycleProblem.NOT_YOURS, handover(state, null), action, STRANGER);
                }
            }
            for (var end : List.of(DONE, CANCELLED)) {
                refused(LifecycleProblem.NOT_IN_THIS_STATE, handover(end, null), action, ABOVE);
            }
        }
    }

    @Test
    void whoComesMayRefuseAndTheLevelAboveCancelUntilItIsDone() {
        assertThat(after(handover(PREPARED, null), REFUSE, INCOMING)).isEqualTo(CANCELLED);
        refused(LifecycleProblem.NOT_YOURS, handover(PREPARED, null), REFUSE, OUTGOING);
        for (var state : List.of(PREPARED, SIGNED_BY_ONE, SIGNED)) {
            assertThat(after(handover(state, null), CANCEL, ABOVE)).isEqualTo(CANCELLED);
        }
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/handover-lifecycle.md")
                .shouldSay(Diagram.page("The life of a hand-over 岗位交接", LIFECYCLE));
    }
}
