package org.linjuli.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.mediation.MediationAction.*;
import static org.linjuli.mediation.MediationState.*;

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
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;

class MediationLifecycleTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Actor ASKING = actor(Role.RESIDENT, GRID);
    private static final Actor OTHER = actor(Role.RESIDENT, GRID);
    private static final Actor MEDIATOR = actor(Role.RESIDENT, GRID);
    private static final Actor SECRETARY = actor(Role.BRANCH_SECRETARY, GRID);
    private static final Actor ABOVE = actor(Role.STREET_OFFICER, NodePath.of("35.01.81.007"));
    private static final List<Actor> EVERYBODY = List.of(ASKING, OTHER, MEDIATOR, SECRETARY, ABOVE);
    private static final Lifecycle<MediationState, MediationAction, Mediation> LIFECYCLE =
            MediationLifecycle.declared(area -> WorkingTime.usual(), MediationSettings.USUAL);
    private static final Inputs GIVEN =
            new Inputs(Map.of("reason", "谈不拢", "to", "STREET", "words", "请街道调解", "why", "AWAY"));
    private static final Mediation.Terms TERMS =
            new Mediation.Terms(AgreementForm.WRITTEN, Side.ASKING, LocalDate.of(2026, 4, 1));

    private static Actor actor(Role role, NodePath at) {
        return new Actor(new AccountId(UUID.randomUUID()), role.name(), List.of(new Grant(role, at)));
    }

    /** Where one step more makes it whole: the consent and the signature of the other party are wanting. */
    private static Mediation mediation(MediationState state) {
        var named = state == REQUESTED ? null : MEDIATOR.account();
        var end = MediationLifecycle.ENDS.contains(state) ? NOW : null;
        return new Mediation(
                UUID.randomUUID(),
                3,
                MediationKind.LEAK,
                new Mediation.Where(GRID, UUID.randomUUID()),
                state,
                new Mediation.Parties(ASKING.account(), null, OTHER.account(), null),
                new Mediation.Consent(
                        named,
                        named == null ? null : SECRETARY.account(),
                        named == null ? null : NOW,
                        null,
                        NOW,
                        null,
                        null),
                new Mediation.Agreement(TERMS, NOW, null, null, NOW, null),
                new Mediation.Course(NOW, end == null ? NOW : null, end, null, Mediation.Requests.NONE));
    }

    private static @Nullable MediationState expected(MediationState from, MediationAction action, Actor by) {
        boolean party = by.equals(ASKING) || by.equals(OTHER);
        return switch (from) {
            case REQUESTED ->
                switch (action) {
                    case NAME -> by.equals(SECRETARY) ? REQUESTED : null;
                    case CONSENT -> by.equals(OTHER) ? REQUESTED : null;
                    case WITHDRAW -> party ? WITHDRAWN : null;
                    default -> null;
                };
            case OPEN ->
                switch (action) {
                    case NAME, REPLACE -> by.equals(SECRETARY) ? OPEN : null;
                    case DRAFT -> by.equals(MEDIATOR) ? OPEN : null;
                    case SIGN -> by.equals(OTHER) ? AGREED : null;
                    case WITHDRAW -> party ? WITHDRAWN : null;
                    case FAIL -> by.equals(MEDIATOR) ? FAILED : null;
                    default -> null;
                };
            case AGREED ->
                switch (action) {
                    case FULFIL -> by.equals(ASKING) ? FULFILLED : null;
                    case BREACH -> by.equals(ASKING) ? FAILED : null;
                    default -> null;
                };
            case FAILED -> action == REFER && (by.equals(MEDIATOR) || by.equals(SECRETARY)) ? REFERRED : null;
            case FULFILLED, REFERRED, WITHDRAWN -> null;
        };
    }

    @Test
    void everyActionOfEverybodyInEveryStateLeadsWhereTheTableSaysOrIsRefused() {
        for (var state : MediationState.values()) {
            for (var action : MediationAction.values()) {
                for (var actor : EVERYBODY) {
                    walk(state, action, actor);
                }
            }
        }
    }

    private static void walk(MediationState state, MediationAction action, Actor actor) {
        var one = mediation(state);
        var to = expected(state, action, actor);
        var attempt = new Attempt(actor, NOW, GIVEN);
        if (to == null) {
            assertThatExceptionOfType(ProblemException.class)
                    .as("%s in %s by %s", action, state, actor.name())
                    .isThrownBy(() -> LIFECYCLE.step(one, action, attempt));
        } else {
            assertThat(LIFECYCLE.step(one, action, attempt).after().state())
                    .as("%s in %s by %s", action, state, actor.name())
                    .isEqualTo(to);
        }
    }

    @Test
    void itOpensWithTheLastOfConsentAndDeclaration() {
        var named = mediation(REQUESTED)
                .with(new Mediation.Consent(
                        MEDIATOR.account(), SECRETARY.account(), null, null, NOW, NOW, OTHER.account()));

        assertThat(LIFECYCLE
                        .step(named, DECLARE, new Attempt(MEDIATOR, NOW, Inputs.NONE))
                        .after()
                        .state())
                .isEqualTo(OPEN);
    }

    @Test
    void whoReplacesTheFirstMediatorHasToDeclareBeforeItGoesOn() {
        var open = mediation(OPEN);
        var next = actor(Role.RESIDENT, GRID).account();
        var replaced = open.with(open.consent().replaced(MEDIATOR.account(), next, SECRETARY.account()));

        assertThat(LIFECYCLE
                        .step(replaced, REPLACE, new Attempt(SECRETARY, NOW, GIVEN))
                        .after()
                        .state())
                .isEqualTo(REQUESTED);
        assertThat(replaced.readers()).doesNotContain(MEDIATOR.account()).contains(next);
    }

    @Test
    void itIsDueWhenThePartiesPromised() {
        var agreed = LIFECYCLE.step(mediation(OPEN), SIGN, new Attempt(OTHER, NOW, Inputs.NONE));

        assertThat(agreed.after().course().due()).isEqualTo(Instant.parse("2026-04-01T16:00:00Z"));
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/mediation-lifecycle.md")
                .shouldSay(Diagram.page("The life of a mediation 劝和", LIFECYCLE));
    }
}
