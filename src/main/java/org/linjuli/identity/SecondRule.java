package org.linjuli.identity;

import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;

/**
 * Who may be the second of the two people: a security administrator who has neither proposed it nor is concerned by it.
 * Where no such person is left, and always where a watcher is named, it is the audit administrator (ADR 22). An export is
 * decided by another who stands over all that who asks for it may export.
 */
final class SecondRule {

    private SecondRule() {}

    /**
     * Whether this person may decide.
     *
     * @param place the node of the territory to which the proposal belongs
     * @param standIn whether the audit administrator has to stand in, for want of a security administrator
     */
    static boolean mayDecide(Actor by, Approval approval, NodePath place, boolean standIn) {
        return !by.account().equals(approval.proposedBy())
                && !by.account().equals(approval.account())
                && mayAsSuch(by, approval, place, standIn);
    }

    private static boolean mayAsSuch(Actor by, Approval approval, NodePath place, boolean standIn) {
        if (isExport(approval)) {
            return by.may(Permission.EXPORT_DECIDE, place);
        }
        if (standIn || namesWatcher(approval)) {
            return isAt(by, Role.AUDIT_ADMIN, place);
        }
        return isAt(by, Role.SECURITY_ADMIN, place) && mayGiveIt(by, approval, place);
    }

    /** Nobody approves what they might not give themselves. */
    private static boolean mayGiveIt(Actor by, Approval approval, NodePath place) {
        return !(approval.matter() instanceof ApprovalMatter.RoleGiving giving)
                || GivingRule.mayGive(by, approval.concerned(), approval.grantOf(giving), place);
    }

    static boolean isExport(Approval approval) {
        return approval.matter() instanceof ApprovalMatter.RequestExport;
    }

    static boolean namesWatcher(Approval approval) {
        return approval.matter() instanceof ApprovalMatter.RoleGiving giving && GivingRule.isWatcher(giving.role());
    }

    private static boolean isAt(Actor by, Role role, NodePath place) {
        return by.may(Permission.APPROVAL_DECIDE)
                && by.grants().stream()
                        .anyMatch(grant -> grant.role() == role && grant.node().contains(place));
    }

    /** Whether this security administrator could decide it, for who asks whether somebody has to stand in. */
    static boolean couldDecide(AccountId security, NodePath node, Approval approval, NodePath place) {
        return !security.equals(approval.proposedBy()) && !security.equals(approval.account()) && node.contains(place);
    }
}
