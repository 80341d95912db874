package org.linjuli.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.property.PolicyState.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;

class PolicyLifecycleTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Actor SECRETARY = actor(GRID);
    private static final Actor STRANGER = actor(NodePath.of("35.01.81.007.011.001"));
    private static final Lifecycle<PolicyState, PolicyAction, Policy> LIFECYCLE = PolicyLifecycle.declared();

    private static Actor actor(NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), "secretary", List.of(new Grant(Role.BRANCH_SECRETARY, at)));
    }

    private static Policy policy(PolicyState state, Instant since) {
        var terms = new Policy.Terms("COMPANY", 3, new BigDecimal("1.20"), 36, "每日清扫");
        var course = new Policy.Course(since, null, null, null);
        return new Policy(UUID.randomUUID(), 0, UUID.randomUUID(), GRID, terms, state, course, null, null);
    }

    private static @Nullable PolicyState expected(PolicyState from, PolicyAction action) {
        return switch (action) {
            case PUBLISH -> from == DRAFT ? CONSULTED : null;
            case DECIDE -> from == CONSULTED ? DECIDED : null;
            case START -> from == DECIDED ? IN_FORCE : null;
            case REVIEW -> from == IN_FORCE ? PolicyState.REVIEW : null;
            case RENEW -> from == PolicyState.REVIEW ? IN_FORCE : null;
            case REPLACE -> from == IN_FORCE || from == PolicyState.REVIEW ? REPLACED : null;
            case WITHDRAW -> from == DRAFT || from == CONSULTED || from == DECIDED ? WITHDRAWN : null;
        };
    }

    @Test
    void everyActionOfEverybodyInEveryStateLeadsWhereTheTableSaysOrIsRefused() {
        for (var state : PolicyState.values()) {
            for (var action : PolicyAction.values()) {
                for (var actor : List.of(SECRETARY, STRANGER, Actor.system())) {
                    walk(state, action, actor);
                }
            }
        }
    }

    private static void walk(PolicyState state, PolicyAction action, Actor actor) {
        var one = policy(state, NOW.minus(Duration.ofDays(8)));
        var to = expected(state, action);
        var attempt = new Attempt(actor, NOW, Inputs.NONE);
        boolean byItself =
                action == PolicyAction.REVIEW || action == PolicyAction.START || action == PolicyAction.REPLACE;
        boolean allowed = actor.isSystem() ? byItself : actor.equals(SECRETARY) && action != PolicyAction.REVIEW;
        if (to == null || !allowed) {
            var problem = to == null ? LifecycleProblem.NOT_IN_THIS_STATE : LifecycleProblem.NOT_YOURS;
            assertThatExceptionOfType(ProblemException.class)
                    .as("%s in %s by %s", action, state, actor.name())
                    .isThrownBy(() -> LIFECYCLE.step(one, action, attempt))
                    .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
        } else {
            assertThat(LIFECYCLE.step(one, action, attempt).after().state()).isEqualTo(to);
        }
    }

    @Test
    void itIsNotDecidedBeforeItHungOutForSevenDays() {
        var attempt = new Attempt(SECRETARY, NOW, Inputs.NONE);
        var early = policy(CONSULTED, NOW.minus(Duration.ofDays(7)).plusSeconds(1));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LIFECYCLE.step(early, PolicyAction.DECIDE, attempt))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(PropertyProblem.NOTICE_RUNNING));
        assertThat(LIFECYCLE
                        .step(policy(CONSULTED, NOW.minus(Duration.ofDays(7))), PolicyAction.DECIDE, attempt)
                        .after()
                        .state())
                .isEqualTo(DECIDED);
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/property-lifecycle.md")
                .shouldSay(Diagram.page("The life of a policy 一小区一策", LIFECYCLE));
    }
}
