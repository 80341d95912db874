package org.linjuli.identity;

import java.time.Clock;
import java.util.List;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a proposal is in order: asked when it is made, and once more before it is done. */
@Component
class ProposalGuard {

    private final AccountStates accounts;
    private final Grants grants;
    private final SecondFactorRows factors;
    private final Policies policies;
    private final ObjectProvider<NodeNames> nodeNames;
    private final NodePath root;
    private final Clock clock;

    ProposalGuard(
            AccountStates accounts,
            Grants grants,
            SecondFactorRows factors,
            Policies policies,
            ObjectProvider<NodeNames> nodeNames,
            IdentitySettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.factors = factors;
        this.policies = policies;
        this.nodeNames = nodeNames;
        this.root = NodePath.of(settings.root());
        this.clock = clock;
    }

    /** The node of the territory to which a node belongs; units are proposed by who answers for the whole installation. */
    NodePath placeOf(NodePath node) {
        return node.isUnit() ? root : node;
    }

    /** The deepest node of the territory that contains all where somebody may do this. */
    NodePath reachOf(Actor by, Permission permission) {
        return by.scope(permission).nodes().stream()
                .map(this::placeOf)
                .reduce((one, other) -> one.common(other).orElse(root))
                .orElse(root);
    }

    NodePath nodeOf(Proposal proposal) {
        var node = proposal.node();
        return node == null ? root : node;
    }

    /** Refuses who may not propose this. */
    void refuseBeyondScope(Actor by, Proposal proposal) {
        by.require(proposal.matter().kind().proposing());
        if (!mayPropose(by, proposal)) {
            throw IdentityProblem.BEYOND_OWN_SCOPE.because("不能提出超出自己权限范围的角色，也不能为自己提出");
        }
    }

    /** Whether this person may propose it now. */
    boolean mayPropose(Actor by, Proposal proposal) {
        return by.may(proposal.matter().kind().proposing())
                && switch (proposal.matter()) {
                    case ApprovalMatter.RoleGiving giving ->
                        GivingRule.mayPropose(
                                by,
                                concerned(proposal),
                                new Grant(giving.role(), nodeOf(proposal)),
                                placeOf(nodeOf(proposal)));
                    case ApprovalMatter.RequestExport export ->
                        nodeOf(proposal).contains(reachOf(by, Permission.REQUEST_EXPORT));
                    case ApprovalMatter.FactorReset reset -> true;
                    case ApprovalMatter.AccountClosing closing -> true;
                    case ApprovalMatter.PolicyChange change -> true;
                };
    }

    /** Refuses what could not be done as things stand. */
    void refuseImpossible(AccountId by, Proposal proposal) {
        switch (proposal.matter()) {
            case ApprovalMatter.RoleGiving giving -> refuseRole(concerned(proposal), nodeOf(proposal), giving);
            case ApprovalMatter.FactorReset reset -> refuseReset(by, concerned(proposal));
            case ApprovalMatter.AccountClosing closing -> refuseClosing(by, concerned(proposal));
            case ApprovalMatter.PolicyChange change -> policies.refuseImpossible(change);
            case ApprovalMatter.RequestExport export -> {}
        }
    }

    private void refuseRole(AccountId to, NodePath node, ApprovalMatter.RoleGiving giving) {
        accounts.requireActive(to);
        if (!fits(giving.role(), node) || isNowhere(node)) {
            throw IdentityProblem.ROLE_UNKNOWN_HERE
                    .because(giving.role().label() + " @ " + node)
                    .field("node", "请选择与“%s”相称的区域或单位".formatted(giving.role().label()));
        }
        var until = giving.until();
        if (until != null && !until.isAfter(clock.instant())) {
            throw IdentityProblem.TIME_WRONG.now().field("until", "请选择今天以后的日期");
        }
        var held = grants.of(to);
        if (held.contains(new Grant(giving.role(), node))) {
            throw IdentityProblem.ROLE_HELD_ALREADY.now();
        }
        if (Administrators.ROLES.contains(giving.role())
                && held.stream()
                        .map(Grant::role)
                        .anyMatch(role -> Administrators.ROLES.contains(role) && role != giving.role())) {
            throw IdentityProblem.ADMINISTRATORS_APART.now();
        }
    }

    private void refuseReset(AccountId by, AccountId account) {
        accounts.requireActive(account);
        if (account.equals(by)) {
            throw IdentityProblem.OWN_SECOND_FACTOR.now();
        }
        if (!factors.hasAny(account)) {
            throw IdentityProblem.NO_SECOND_FACTOR.now();
        }
    }

    private void refuseClosing(AccountId by, AccountId account) {
        if (account.equals(by)) {
            throw IdentityProblem.OWN_ACCOUNT.now();
        }
        accounts.requireClosable(account);
    }

    /** Who serves a level serves it at a node of that level; the city's own roles are at its root. */
    private boolean fits(Role role, NodePath node) {
        if (role.servesUnit() || node.isUnit()) {
            return role.servesUnit() && node.isUnit();
        }
        if (Administrators.ROLES.contains(role) || role == Role.CITY_LEADER || role == Role.CITY_OFFICER) {
            return node.equals(root);
        }
        return root.contains(node)
                && role.serves().map(level -> node.depth() == level.depth()).orElse(true);
    }

    private boolean isNowhere(NodePath node) {
        return nodeNames.stream()
                .findFirst()
                .map(known -> !known.namesOf(List.of(node)).containsKey(node))
                .orElse(false);
    }

    private static AccountId concerned(Proposal proposal) {
        var account = proposal.account();
        if (account == null) {
            throw IdentityProblem.NO_SUCH_ACCOUNT.now();
        }
        return account;
    }
}
