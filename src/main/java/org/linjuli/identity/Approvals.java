package org.linjuli.identity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dangerous acts take two people (审批): one proposes, another approves, and only then it is done, in the same
 * transaction. Who may propose it is asked anew when it is approved.
 */
@Service
public class Approvals {

    /** A proposal that nobody decides is forgotten. */
    static final Duration WAITS = Duration.ofDays(7);

    private final ApprovalRows rows;
    private final ProposalGuard guard;
    private final ApprovalActs acts;
    private final SecondPeople second;
    private final Audit audit;
    private final Reaches reaches;

    Approvals(
            ApprovalRows rows,
            ProposalGuard guard,
            ApprovalActs acts,
            SecondPeople second,
            Audit audit,
            Reaches reaches) {
        this.rows = rows;
        this.guard = guard;
        this.acts = acts;
        this.second = second;
        this.audit = audit;
        this.reaches = reaches;
    }

    /** Asks for a second person. The same act waits once, whoever proposes it. */
    @Transactional
    public Approval propose(Actor by, Proposal proposal) {
        guard.refuseBeyondScope(by, proposal);
        refuseUnreasoned(proposal.reason());
        guard.refuseImpossible(by.account(), proposal);
        expire();
        var id = rows.insert(by.account(), proposal, guard.nodeOf(proposal), WAITS)
                .orElseThrow(IdentityProblem.PROPOSED_ALREADY::now);
        var approval = read(id);
        note(by, "propose", approval);
        return approval;
    }

    /** Approves what another proposed, and does it. */
    @Transactional
    public void approve(Actor by, UUID id, @Nullable String answer) {
        var approval = decidable(by, id);
        end(approval, ApprovalState.APPROVED, by.account(), answer);
        var proposal = approval.proposal();
        if (!guard.mayPropose(second.actor(approval.proposedBy()), proposal)) {
            throw IdentityProblem.NO_LONGER_PROPOSABLE.now();
        }
        guard.refuseImpossible(approval.proposedBy(), proposal);
        acts.perform(approval);
        note(by, "approve", approval);
    }

    /** Refuses what another proposed, with a reason. */
    @Transactional
    public void refuse(Actor by, UUID id, String reason) {
        var approval = decidable(by, id);
        refuseUnreasoned(reason);
        end(approval, ApprovalState.REFUSED, by.account(), reason);
        note(by, "refuse", approval);
    }

    /** Takes one's own proposal back. */
    @Transactional
    public void withdraw(Actor by, UUID id) {
        var approval = visible(by, id);
        if (!approval.proposedBy().equals(by.account())) {
            throw IdentityProblem.PROPOSER_ONLY.now();
        }
        end(approval, ApprovalState.WITHDRAWN, null, null);
        note(by, "withdraw", approval);
    }

    /** Ends what nobody has decided in time. */
    @Transactional
    void expire() {
        rows.expire().forEach(id -> audit.record(Actor.system(), Act.change("approval.expire", "approval", id)));
    }

    /** The deepest node that contains all where somebody may do this; who decides on it stands there or above. */
    public NodePath reach(Actor by, Permission permission) {
        return guard.reachOf(by, permission);
    }

    /** A proposal that this person may read: their own, or one of where they decide. */
    public Approval visible(Actor by, UUID id) {
        return rows.find(id).filter(found -> isVisible(by, found)).orElseThrow(IdentityProblem.NO_SUCH_APPROVAL::now);
    }

    /** What the person concerned could do then and can't now; nothing for anything but a role. */
    public List<Reach.AtNode> gains(Actor by, UUID id) {
        var approval = visible(by, id);
        return approval.matter() instanceof ApprovalMatter.RoleGiving giving && approval.isOpen()
                ? reaches.gains(approval.concerned(), approval.grantOf(giving))
                : List.of();
    }

    private boolean isVisible(Actor by, Approval approval) {
        return approval.proposedBy().equals(by.account())
                || by.may(Permission.APPROVAL_DECIDE, guard.placeOf(approval.node()))
                || (SecondRule.isExport(approval) && by.may(Permission.EXPORT_DECIDE, approval.node()));
    }

    private Approval decidable(Actor by, UUID id) {
        var approval = visible(by, id);
        if (!second.mayDecide(by, approval)) {
            throw IdentityProblem.SECOND_PERSON_NEEDED.now();
        }
        return approval;
    }

    private void end(Approval approval, ApprovalState state, @Nullable AccountId by, @Nullable String answer) {
        var said = answer == null || answer.isBlank() ? null : answer.strip();
        if (said != null && said.length() > Proposal.LONGEST_REASON) {
            throw IdentityProblem.REASON_MISSING.now().field("reason", "最多 " + Proposal.LONGEST_REASON + " 个字");
        }
        if (!rows.end(approval.id(), state, by, said)) {
            throw IdentityProblem.DECIDED_ALREADY.now();
        }
    }

    private static void refuseUnreasoned(String reason) {
        if (reason.isBlank() || reason.strip().length() > Proposal.LONGEST_REASON) {
            throw IdentityProblem.REASON_MISSING.now().field("reason", "请说明理由，1 到 " + Proposal.LONGEST_REASON + " 个字");
        }
    }

    private Approval read(UUID id) {
        return rows.find(id).orElseThrow(IdentityProblem.NO_SUCH_APPROVAL::now);
    }

    /** One entry tells of the decision and of what was done along. */
    private void note(Actor by, String verb, Approval approval) {
        var act = Act.change("approval." + verb, "approval", approval.id())
                .at(approval.node())
                .with("kind", approval.matter().kind().name())
                .with("number", approval.number());
        if (approval.matter() instanceof ApprovalMatter.RoleGiving giving) {
            act = act.with("role", giving.role().name());
        }
        if (approval.matter() instanceof ApprovalMatter.PolicyChange change) {
            act = act.with("policy", change.policy().name()).with("value", change.value());
        }
        if (approval.matter() instanceof ApprovalMatter.RequestExport export) {
            act = act.with("over", export.over()).with("filter", export.filter());
        }
        var account = approval.account();
        audit.record(
                by,
                account == null
                        ? act
                        : act.concerning(account)
                                .with("account", account.value().toString()));
    }
}
