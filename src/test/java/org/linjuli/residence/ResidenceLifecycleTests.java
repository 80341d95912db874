package org.linjuli.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.linjuli.testing.Committed;

class ResidenceLifecycleTests {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Inputs ALL = new Inputs(Map.of("ground", "WRONG_DOOR"));
    private static final Actor SELF = actor();
    private static final Actor LEADER = actor();
    private static final Actor STRANGER = actor();

    /** From, what happens, by whom: where it leads. All else is refused. */
    private static final Map<ResidenceState, Map<ResidenceAction, Map<Actor, ResidenceState>>> TABLE = Map.of(
            ResidenceState.STATED,
            Map.of(
                    ResidenceAction.VERIFY, Map.of(LEADER, ResidenceState.VERIFIED),
                    ResidenceAction.REFUSE, Map.of(LEADER, ResidenceState.REFUSED),
                    ResidenceAction.RESTATE, Map.of(SELF, ResidenceState.STATED),
                    ResidenceAction.MOVE_OUT, Map.of(SELF, ResidenceState.MOVED_OUT, LEADER, ResidenceState.MOVED_OUT)),
            ResidenceState.VERIFIED,
            Map.of(
                    ResidenceAction.RESTATE, Map.of(SELF, ResidenceState.STATED),
                    ResidenceAction.MOVE_OUT, Map.of(SELF, ResidenceState.MOVED_OUT, LEADER, ResidenceState.MOVED_OUT)),
            ResidenceState.REFUSED,
            Map.of(
                    ResidenceAction.RESTATE, Map.of(SELF, ResidenceState.STATED),
                    ResidenceAction.MOVE_OUT,
                            Map.of(SELF, ResidenceState.MOVED_OUT, LEADER, ResidenceState.MOVED_OUT)));

    private final Lifecycle<ResidenceState, ResidenceAction, Residence> lifecycle =
            ResidenceLifecycle.declared((actor, building) -> actor.equals(LEADER) || actor.equals(SELF));

    private static Actor actor() {
        return new Actor(new AccountId(UUID.randomUUID()), "某人", List.of());
    }

    private static Residence residence(ResidenceState state) {
        return new Residence(
                UUID.randomUUID(),
                3,
                SELF.account(),
                new Dwelling(UUID.randomUUID(), null, null),
                ResidenceKind.RENTED,
                state,
                NOW.minusSeconds(60),
                NOW.minusSeconds(60),
                null,
                null);
    }

    private Residence step(Actor actor, ResidenceState state, ResidenceAction action) {
        return lifecycle
                .step(residence(state), action, new Attempt(actor, NOW, ALL))
                .after();
    }

    @Test
    void everyStateKnowsExactlyItsOwnActionsAndWhoTakesThem() {
        for (var state : ResidenceState.values()) {
            for (var action : ResidenceAction.values()) {
                for (var actor : List.of(SELF, LEADER, STRANGER)) {
                    var by = TABLE.getOrDefault(state, Map.of()).getOrDefault(action, Map.of());
                    var leadsTo = by.get(actor);
                    var what = state + " " + action;
                    if (leadsTo != null) {
                        assertThat(step(actor, state, action).state()).as(what).isEqualTo(leadsTo);
                    } else {
                        Problem refusal =
                                by.isEmpty() ? LifecycleProblem.NOT_IN_THIS_STATE : LifecycleProblem.NOT_YOURS;
                        assertThatExceptionOfType(ProblemException.class)
                                .as(what)
                                .isThrownBy(() -> step(actor, state, action))
                                .satisfies(
                                        thrown -> assertThat(thrown.problem()).isEqualTo(refusal));
                    }
                }
            }
        }
    }

    @Test
    void nobodyVerifiesTheirOwnHomeEvenIfTheyAnswerForTheBuilding() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> step(SELF, ResidenceState.STATED, ResidenceAction.VERIFY))
                .matches(refusal -> refusal.problem() == LifecycleProblem.NOT_YOURS);
    }

    @Test
    void eachEndSaysWhatTheRowHasToSay() {
        var all = new EnumMap<ResidenceState, Residence>(ResidenceState.class);
        all.put(ResidenceState.VERIFIED, step(LEADER, ResidenceState.STATED, ResidenceAction.VERIFY));
        all.put(ResidenceState.REFUSED, step(LEADER, ResidenceState.STATED, ResidenceAction.REFUSE));
        all.put(ResidenceState.MOVED_OUT, step(SELF, ResidenceState.VERIFIED, ResidenceAction.MOVE_OUT));

        assertThat(all.get(ResidenceState.VERIFIED).decision())
                .isEqualTo(new Decision(LEADER.account(), NOW, null, null));
        assertThat(all.get(ResidenceState.REFUSED).decision())
                .isEqualTo(new Decision(LEADER.account(), NOW, RefusalGround.WRONG_DOOR, null));
        assertThat(all.get(ResidenceState.MOVED_OUT).until()).isEqualTo(NOW);
        assertThat(all.get(ResidenceState.VERIFIED).isPresent()).isTrue();
    }

    @Test
    void anotherReasonIsPutInWords() {
        var unsaid = new Inputs(Map.of("ground", "OTHER"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lifecycle.step(
                        residence(ResidenceState.STATED), ResidenceAction.REFUSE, new Attempt(LEADER, NOW, unsaid)))
                .matches(refusal -> refusal.facts().toString().contains("note"));
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/residence-lifecycle.md")
                .shouldSay(Diagram.page("The life of a residence 居住关系", lifecycle));
    }
}
