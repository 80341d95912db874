package org.linjuli.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * A dangerous act that somebody wants to do.
 *
 * @param account whom it concerns
 * @param node the node of the role; null for what concerns no node in particular
 * @param reason why, for the person who decides
 */
public record Proposal(
        @Nullable AccountId account, @Nullable NodePath node, ApprovalMatter matter, String reason) {

    static final int LONGEST_REASON = 200;

    /** The same act has the same text, whoever proposes it; an export is another one for everybody. */
    String subject(AccountId by) {
        return switch (matter) {
            case ApprovalMatter.RoleGiving giving -> "%s %s %s".formatted(account, giving.role(), node);
            case ApprovalMatter.FactorReset reset -> String.valueOf(account);
            case ApprovalMatter.AccountClosing closing -> String.valueOf(account);
            case ApprovalMatter.PolicyChange change -> change.policy().name();
            case ApprovalMatter.RequestExport export ->
                "%s %s".formatted(by, UUID.nameUUIDFromBytes(export.toString().getBytes(UTF_8)));
        };
    }
}
