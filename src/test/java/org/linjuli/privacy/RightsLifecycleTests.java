package org.linjuli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;

class RightsLifecycleTests {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Inputs ALL = new Inputs(Map.of("ground", "KEPT_BY_LAW", "answer", "依法保存"));
    private static final AccountId PERSON = new AccountId(UUID.randomUUID());

    private static final Map<RightsState, Map<RightsAction, RightsState>> TABLE = Map.of(
            RightsState.FILED,
            Map.of(
                    RightsAction.ACCEPT, RightsState.ACCEPTED,
                    RightsAction.REFUSE, RightsState.REFUSED,
                    RightsAction.WITHDRAW, RightsState.WITHDRAWN),
            RightsState.ACCEPTED,
            Map.of(
                    RightsAction.FINISH, RightsState.DONE,
                    RightsAction.REFUSE, RightsState.REFUSED,
                    RightsAction.WITHDRAW, RightsState.WITHDRAWN));

    private final Lifecycle<RightsState, RightsAction, RightsRequest> lifecycle =
            RightsLifecycle.declared(WorkingTime::usual);

    private static Actor office(AccountId account) {
        return new Actor(account, "安全管理员", List.of(new Grant(Role.SECURITY_ADMIN, NodePath.of("35.01.81"))));
    }

    private static RightsRequest request(RightsState state) {
        return new RightsRequest(
                UUID.randomUUID(),
                1,
                0,
                RightsKind.ERASE,
                state,
                PERSON,
                null,
                NOW,
                NOW,
                Due.at(NOW.plusSeconds(60)),
                null,
                null,
                null);
    }

    private RightsState step(Actor actor, RightsState state, RightsAction action) {
        return lifecycle
                .step(request(state), action, new Attempt(actor, NOW, ALL))
                .to();
    }

    @Test
    void everyStateKnowsExactlyItsOwnActions() {
        for (var state : RightsState.values()) {
            for (var action : RightsAction.values()) {
                var leadsTo = TABLE.getOrDefault(state, Map.of()).get(action);
                var actor = action == RightsAction.WITHDRAW
                        ? new Actor(PERSON, "本人", List.of())
                        : office(new AccountId(UUID.randomUUID()));
                if (leadsTo == null) {
                    assertThatExceptionOfType(ProblemException.class)
                            .isThrownBy(() -> step(actor, state, action))
                            .matches(refusal -> refusal.problem() == LifecycleProblem.NOT_IN_THIS_STATE);
                } else {
                    assertThat(step(actor, state, action)).isEqualTo(leadsTo);
                }
            }
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> step(office(PERSON), RightsState.FILED, RightsAction.ACCEPT))
                .matches(refusal -> refusal.problem() == LifecycleProblem.NOT_YOURS);
    }

    @Test
    void theClockRunsFifteenWorkingDaysFromTheFilingWhoeverAccepts() {
        var filed = lifecycle.enter(request(RightsState.FILED), RightsState.FILED, NOW);
        var accepted = lifecycle.enter(filed, RightsState.ACCEPTED, NOW.plusSeconds(86_400));

        assertThat(filed.due().at()).isEqualTo(Instant.parse("2026-03-23T02:00:00Z"));
        assertThat(accepted.due().at()).isEqualTo(filed.due().at());
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/privacy-lifecycle.md")
                .shouldSay(Diagram.page("The life of a rights request 个人信息权利请求", lifecycle));
    }
}
