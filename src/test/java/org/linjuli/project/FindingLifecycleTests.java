package org.linjuli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.project.FindingAction.*;
import static org.linjuli.project.FindingState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;

class FindingLifecycleTests {

    private static final Actor FIXER = somebody();
    private static final Actor OTHER = somebody();
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Inputs ALL = new Inputs(Map.of("note", "已经重新铺好", "photos", List.of(UUID.randomUUID())));

    private static Actor somebody() {
        return new Actor(new AccountId(UUID.randomUUID()), "党员", List.of());
    }

    private static Finding.At at(FindingState state, boolean team, boolean inspector) {
        var fixed = state == FindingState.OPEN ? null : FIXER.account();
        var course = new Finding.Course(state == CLEARED ? null : NOW, fixed, null, null, null, null);
        return new Finding.At(
                new Finding(
                        UUID.randomUUID(),
                        0,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "井盖松动",
                        Severity.MAJOR,
                        LocalDate.parse("2026-03-05"),
                        state,
                        course),
                team,
                inspector);
    }

    private static Finding step(Actor actor, Finding.At at, FindingAction action) {
        return FindingLifecycle.DECLARED
                .step(at, action, new Attempt(actor, NOW, ALL))
                .after()
                .finding();
    }

    private static void refused(Problem by, Actor actor, Finding.At at, FindingAction action) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> step(actor, at, action))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(by));
    }

    @Test
    void itIsFixedByTheTeamAndRecheckedByAnother() {
        assertThat(step(FIXER, at(OPEN, true, true), FIX)).satisfies(fixed -> {
            assertThat(fixed.state()).isEqualTo(FIXED);
            assertThat(fixed.course().fixed()).isEqualTo(FIXER.account());
        });
        refused(ProjectProblem.FIXER_DOES_NOT_RECHECK, FIXER, at(FIXED, true, true), PASS);
        refused(ProjectProblem.FIXER_DOES_NOT_RECHECK, FIXER, at(FIXED, true, true), REJECT);
        assertThat(step(OTHER, at(FIXED, false, true), PASS).state()).isEqualTo(CLEARED);
        assertThat(step(OTHER, at(FIXED, false, true), REJECT).state()).isEqualTo(OPEN);
    }

    @Test
    void whatIsClearedStaysSoAndStrangersDoNothing() {
        for (var action : FindingAction.values()) {
            refused(LifecycleProblem.NOT_IN_THIS_STATE, OTHER, at(CLEARED, true, true), action);
        }
        refused(LifecycleProblem.NOT_YOURS, OTHER, at(OPEN, false, true), FIX);
        refused(LifecycleProblem.NOT_YOURS, OTHER, at(FIXED, false, false), PASS);
        refused(LifecycleProblem.NOT_IN_THIS_STATE, OTHER, at(OPEN, true, true), PASS);
        refused(LifecycleProblem.NOT_IN_THIS_STATE, OTHER, at(FIXED, true, true), FIX);
    }
}
