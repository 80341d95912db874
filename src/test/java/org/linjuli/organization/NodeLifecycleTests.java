package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Diagram;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.ProblemException;
import org.linjuli.shared.Role;
import org.linjuli.testing.Committed;
import org.springframework.beans.factory.annotation.Autowired;

@OrganizationTest
class NodeLifecycleTests {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Inputs ALL = new Inputs(
            Map.of("reason", "网格调整", "parent", new UUID(0, 1), "successor", new UUID(0, 2), "other", new UUID(0, 3)));

    private static final Map<NodeState, Map<NodeAction, NodeState>> TABLE = Map.of(
            NodeState.DRAFT,
            Map.of(NodeAction.APPROVE, NodeState.ACTIVE, NodeAction.WITHDRAW, NodeState.RETIRED),
            NodeState.ACTIVE,
            Map.of(
                    NodeAction.CONFIRM, NodeState.ACTIVE,
                    NodeAction.MOVE, NodeState.ACTIVE,
                    NodeAction.MERGE, NodeState.RETIRED,
                    NodeAction.SPLIT, NodeState.RETIRED),
            NodeState.RETIRED,
            Map.of());

    private final Actor community = actor(Role.COMMUNITY_OFFICER, new Grant(Role.COMMUNITY_OFFICER, COMMUNITY));
    private final Actor grid = actor(Role.GRID_LEADER, new Grant(Role.GRID_LEADER, GRID));

    private final Lifecycle<NodeState, NodeAction, OrgNode> lifecycle;

    NodeLifecycleTests(@Autowired WorkingTimes times) {
        lifecycle = NodeLifecycle.declared(times);
    }

    private static Actor actor(Role role, Grant grant) {
        return new Actor(new AccountId(UUID.randomUUID()), role + "测试", List.of(grant));
    }

    private static OrgNode branch(NodeState state) {
        return new OrgNode(
                UUID.randomUUID(),
                OrgLevel.COMPOUND,
                GRID,
                COMPOUND,
                null,
                UUID.randomUUID(),
                "小区党支部",
                "小区",
                state,
                0,
                NOW,
                null);
    }

    @Test
    void everyStateKnowsExactlyItsOwnActions() {
        for (var state : NodeState.values()) {
            for (var action : NodeAction.values()) {
                var leadsTo = TABLE.getOrDefault(state, Map.of()).get(action);
                if (leadsTo == null) {
                    assertRefused(LifecycleProblem.NOT_IN_THIS_STATE, community, state, action);
                } else {
                    assertThat(step(community, state, action)).isEqualTo(leadsTo);
                }
            }
        }
    }

    @Test
    void onlyTheLevelAboveDecidesAndTheOwnLevelMayTakeADraftBack() {
        assertRefused(LifecycleProblem.NOT_YOURS, grid, NodeState.DRAFT, NodeAction.APPROVE);
        assertThat(step(grid, NodeState.DRAFT, NodeAction.WITHDRAW)).isEqualTo(NodeState.RETIRED);
        Stream.of(NodeAction.CONFIRM, NodeAction.MOVE, NodeAction.MERGE, NodeAction.SPLIT)
                .forEach(action -> assertRefused(LifecycleProblem.NOT_YOURS, grid, NodeState.ACTIVE, action));
    }

    @Test
    void whatHasADeskFollowsTheTerritory() {
        var street = new OrgNode(
                UUID.randomUUID(),
                OrgLevel.STREET,
                STREET,
                null,
                null,
                UUID.randomUUID(),
                "大工委",
                "街道",
                NodeState.ACTIVE,
                0,
                NOW,
                null);
        var city = actor(Role.CITY_OFFICER, new Grant(Role.CITY_OFFICER, CITY));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lifecycle.step(street, NodeAction.MOVE, new Attempt(city, NOW, ALL)))
                .matches(refusal -> refusal.problem() == OrganizationProblem.AREA_STAYS);
    }

    @Test
    void aDraftWaitsTenWorkingDaysAndAConfirmationHoldsAYear() {
        var draft = lifecycle.enter(branch(NodeState.DRAFT), NodeState.DRAFT, NOW);
        var active = lifecycle.enter(draft, NodeState.ACTIVE, NOW);

        assertThat(draft.dueAt()).isEqualTo(Instant.parse("2026-03-16T02:00:00Z"));
        assertThat(active.dueAt()).isEqualTo(Instant.parse("2027-03-02T02:00:00Z"));
    }

    @Test
    void thePageOfTheLifeSaysWhatTheTableSays() {
        Committed.file("docs/modules/organization-lifecycle.md")
                .shouldSay(Diagram.page("The life of an organization 组织节点", lifecycle));
    }

    @Test
    void everyActionIsPartOfTheTable() {
        assertThat(Arrays.stream(NodeAction.values()))
                .allMatch(action -> TABLE.values().stream().anyMatch(row -> row.containsKey(action)));
    }

    private NodeState step(Actor actor, NodeState state, NodeAction action) {
        return lifecycle
                .step(branch(state), action, new Attempt(actor, NOW, ALL))
                .to();
    }

    private void assertRefused(LifecycleProblem problem, Actor actor, NodeState state, NodeAction action) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> step(actor, state, action))
                .matches(refusal -> refusal.problem() == problem);
    }
}
