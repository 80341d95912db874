package org.linjuli.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.alliance.AllianceAction.*;
import static org.linjuli.alliance.AllianceState.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;

class AllianceLifecycleTests {

    private static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Actor OFFICER = actor(Role.COMMUNITY_OFFICER, COMMUNITY);
    private static final Actor STRANGER = actor(Role.COMMUNITY_OFFICER, NodePath.of("35.01.81.007.011"));
    private static final Actor MEMBER = actor(Role.UNIT_CONTACT, NodePath.of("unit.000002"));
    private static final Lifecycle<AllianceState, AllianceAction, Alliance> LIFECYCLE =
            AllianceLifecycle.declared(area -> WorkingTime.usual());
    private static final Inputs REASON = new Inputs(Map.of("reason", "单位撤并"));

    private static Actor actor(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    private static Alliance alliance(AllianceState state, boolean complete) {
        var seats = new ArrayList<Seat>();
        var signature = new Seat.Signature(MEMBER.account(), NOW);
        for (var role : SeatRole.values()) {
            var unsigned = !complete && role == SeatRole.PROPERTY;
            seats.add(new Seat(
                    UUID.randomUUID(),
                    role,
                    1,
                    UUID.randomUUID(),
                    role.label(),
                    unsigned ? null : signature,
                    null,
                    Set.of(MEMBER.account())));
        }
        var ended = state == ENDED ? NOW : null;
        return new Alliance(
                UUID.randomUUID(),
                3,
                AllianceKind.FOUR_PARTY,
                "福百社区四方联盟",
                new Alliance.Where(COMMUNITY, null),
                state,
                new Alliance.Course(NOW, ended == null ? NOW : null, LocalDate.of(2026, 1, 1), ended, null),
                seats);
    }

    private static @Nullable AllianceState expected(AllianceState from, AllianceAction action, boolean complete) {
        return switch (from) {
            case ENDED -> null;
            case FORMING ->
                switch (action) {
                    case INVITE, LEAVE -> FORMING;
                    case SIGN -> complete ? ACTIVE : FORMING;
                    case RENEW -> null;
                    case DISSOLVE -> ENDED;
                };
            case ACTIVE ->
                switch (action) {
                    case INVITE, SIGN, RENEW -> ACTIVE;
                    case LEAVE -> complete ? ACTIVE : FORMING;
                    case DISSOLVE -> ENDED;
                };
        };
    }

    private static boolean may(Actor actor, AllianceAction action) {
        return switch (action) {
            case INVITE, RENEW, DISSOLVE -> actor.equals(OFFICER);
            case SIGN -> actor.equals(MEMBER);
            case LEAVE -> actor.equals(OFFICER) || actor.equals(MEMBER);
        };
    }

    @Test
    void everyActionOfEverybodyInEveryStateLeadsWhereTheTableSaysOrIsRefused() {
        for (var state : AllianceState.values()) {
            for (var action : AllianceAction.values()) {
                for (var complete : List.of(true, false)) {
                    for (var actor : List.of(OFFICER, MEMBER, STRANGER)) {
                        walk(state, action, complete, actor);
                    }
                }
            }
        }
    }

    private static void walk(AllianceState state, AllianceAction action, boolean complete, Actor actor) {
        var one = alliance(state, complete);
        var to = expected(state, action, complete);
        var attempt = new Attempt(actor, NOW, REASON);
        if (to == null || !may(actor, action)) {
            var problem = to == null ? LifecycleProblem.NOT_IN_THIS_STATE : LifecycleProblem.NOT_YOURS;
            assertThatExceptionOfType(ProblemException.class)
                    .as("%s in %s by %s", action, state, actor.name())
                    .isThrownBy(() -> LIFECYCLE.step(one, action, attempt))
                    .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
        } else {
            assertThat(LIFECYCLE.step(one, action, attempt).after().state())
                    .as("%s in %s, complete %s", action, state, complete)
                    .isEqualTo(to);
        }
    }

    @Test
    void itMustBeSignedInThirtyWorkingDaysAndRenewedEveryYear() {
        var forming = LIFECYCLE.enter(alliance(FORMING, false), FORMING, NOW);
        var active = LIFECYCLE.enter(alliance(FORMING, true), ACTIVE, NOW);

        assertThat(forming.course().due())
                .isEqualTo(WorkingTime.usual().plus(NOW, Term.workingDays(30)).at());
        assertThat(active.course().due()).isEqualTo(NOW.plus(Duration.ofDays(365)));
        assertThat(active.course().activeSince()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aRenewalLeavesTheDutiesCountingFromWhenItWasComplete() {
        var renewed = LIFECYCLE.step(alliance(ACTIVE, true), RENEW, new Attempt(OFFICER, NOW, REASON));

        assertThat(renewed.after().course().activeSince()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/alliance-lifecycle.md")
                .shouldSay(Diagram.page("The life of an alliance 联盟", LIFECYCLE));
    }
}
