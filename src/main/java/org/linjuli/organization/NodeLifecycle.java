package org.linjuli.organization;

import static org.linjuli.organization.NodeAction.*;
import static org.linjuli.organization.NodeParty.*;
import static org.linjuli.organization.NodeState.*;

import java.time.Duration;
import java.time.Instant;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleBuilder;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTimes;

/** The life of an organization: set up by the level above, confirmed every year, and gone only into successors. */
final class NodeLifecycle {

    private static final Term TO_DECIDE = Term.workingDays(10);
    static final Duration CONFIRMED_FOR = Duration.ofDays(365);

    private static final Guard<OrgNode> BELOW_CITY =
            Guard.of("不是市级", OrganizationProblem.CITY_STAYS, (node, actor, now) -> node.level() != OrgLevel.CITY);

    private static final Guard<OrgNode> IN_A_GRID = Guard.of(
            "小区党支部和楼栋党小组",
            OrganizationProblem.AREA_STAYS,
            (node, actor, now) -> !node.level().hasDesk());

    private NodeLifecycle() {}

    static Lifecycle<NodeState, NodeAction, OrgNode> declared(WorkingTimes times) {
        var table = Lifecycle.<NodeState, NodeAction, OrgNode>declare(
                        "organization", NodeState.class, NodeAction.class, NodeParty::of)
                .starts(DRAFT)
                .state(DRAFT, ABOVE, StateClock.of("10 个工作日", (node, from) -> decided(node, from, times)))
                .state(ACTIVE, ABOVE, StateClock.of("一年", (node, from) -> Due.at(from.plus(CONFIRMED_FOR))))
                .ends(RETIRED);
        table.on(APPROVE).from(DRAFT).by(ABOVE).to(ACTIVE);
        table.on(WITHDRAW)
                .from(DRAFT)
                .by(ABOVE, OWN)
                .needs(Input.text("reason", "理由"))
                .to(RETIRED);
        inForce(table);
        return table.build();
    }

    private static void inForce(LifecycleBuilder<NodeState, NodeAction, OrgNode> table) {
        table.on(CONFIRM).from(ACTIVE).by(ABOVE).to(ACTIVE);
        table.on(MOVE)
                .from(ACTIVE)
                .by(ABOVE)
                .needs(Input.node("parent", "划入的上级组织"))
                .when(IN_A_GRID)
                .stays();
        table.on(MERGE)
                .from(ACTIVE)
                .by(ABOVE)
                .needs(Input.node("successor", "并入的组织"), Input.text("reason", "理由"))
                .when(BELOW_CITY)
                .to(RETIRED);
        table.on(SPLIT)
                .from(ACTIVE)
                .by(ABOVE)
                .needs(Input.node("successor", "第一个新组织"), Input.node("other", "第二个新组织"), Input.text("reason", "理由"))
                .when(BELOW_CITY)
                .to(RETIRED);
    }

    private static Due decided(OrgNode node, Instant from, WorkingTimes times) {
        var deadline = times.at(node.area()).plus(from, TO_DECIDE);
        return new Due(deadline.at(), deadline.provisional(), false);
    }
}
