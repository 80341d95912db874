package org.linjuli.identity;

import java.util.EnumSet;
import java.util.Set;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/**
 * Who may give which role: somebody whose own role stands above it, and only under the node of that role. Nobody gives
 * to themselves. (CVE-2026-37669 is what happens to a permission system without this rule.)
 */
final class GivingRule {

    private static final Set<Role> COMMUNITY_UP =
            EnumSet.of(Role.COMMUNITY_OFFICER, Role.STREET_OFFICER, Role.CITY_OFFICER);

    private GivingRule() {}

    /** @param place the node of the territory to which the grant's node belongs */
    static boolean mayGive(Actor by, AccountId to, Grant grant, NodePath place) {
        if (by.isSystem()) {
            return true;
        }
        if (by.account().equals(to) || !belongs(grant.node(), place)) {
            return false;
        }
        var givers = giversOf(grant.role());
        return by.grants().stream()
                .anyMatch(own -> givers.contains(own.role()) && own.node().contains(place));
    }

    /**
     * What somebody may propose for another to approve: all that they may give, and to the security administrator one more
     * watcher, whom the audit administrator has to approve.
     */
    static boolean mayPropose(Actor by, AccountId to, Grant grant, NodePath place) {
        return mayGive(by, to, grant, place)
                || (isWatcher(grant.role())
                        && !by.account().equals(to)
                        && belongs(grant.node(), place)
                        && by.grants().stream()
                                .anyMatch(own -> own.role() == Role.SECURITY_ADMIN
                                        && own.node().contains(place)));
    }

    /** Who watches over the giving: one person alone names none. */
    static boolean isWatcher(Role role) {
        return role == Role.SECURITY_ADMIN || role == Role.AUDIT_ADMIN;
    }

    /** A unit lies outside the territory's tree, so its place is told; everything else is its own place. */
    private static boolean belongs(NodePath node, NodePath place) {
        return node.isUnit() ? !place.isUnit() : place.equals(node);
    }

    private static Set<Role> giversOf(Role role) {
        return switch (role) {
            case RESIDENT -> COMMUNITY_UP;
            case BUILDING_LEADER,
                    GRID_WORKER,
                    GRID_LEADER,
                    BRANCH_SECRETARY,
                    PARTY_MEMBER,
                    UNIT_CONTACT,
                    PROPERTY_MANAGER -> with(COMMUNITY_UP, Role.SECURITY_ADMIN);
            case COMMUNITY_OFFICER -> EnumSet.of(Role.STREET_OFFICER, Role.CITY_OFFICER, Role.SECURITY_ADMIN);
            case STREET_OFFICER -> EnumSet.of(Role.CITY_OFFICER, Role.SECURITY_ADMIN);
            case CITY_OFFICER, CITY_LEADER, SYSTEM_ADMIN -> EnumSet.of(Role.SECURITY_ADMIN);
            // Named at the first start, or by two; nobody alone makes the ones who watch over the giving.
            case SECURITY_ADMIN, AUDIT_ADMIN -> EnumSet.noneOf(Role.class);
        };
    }

    private static Set<Role> with(Set<Role> roles, Role one) {
        var more = EnumSet.copyOf(roles);
        more.add(one);
        return more;
    }
}
