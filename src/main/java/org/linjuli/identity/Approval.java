package org.linjuli.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;

/**
 * A dangerous act that one person proposes and another decides (审批事项).
 *
 * @param number what people call it
 * @param account whom it concerns; null for an export
 * @param node the node of the role, or that of the whole installation
 * @param answer what the decider said
 */
public record Approval(
        UUID id,
        long number,
        ApprovalState state,
        @Nullable AccountId account,
        NodePath node,
        ApprovalMatter matter,
        String reason,
        AccountId proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant endedAt,
        @Nullable String answer) {

    /** The account of a kind that concerns one. */
    AccountId concerned() {
        if (account == null) {
            throw new IllegalStateException(matter.kind() + " concerns nobody");
        }
        return account;
    }

    Grant grantOf(ApprovalMatter.RoleGiving giving) {
        return new Grant(giving.role(), node);
    }

    Proposal proposal() {
        return new Proposal(account, node, matter, reason);
    }

    boolean isOpen() {
        return state == ApprovalState.PROPOSED;
    }
}
