package org.linjuli.identity;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/**
 * What may be left to others while one is away, and to whom: a duty at a desk or in a building, to staff of the same
 * organization above. Whoever watches over accounts, permissions and the log leaves that to nobody.
 */
final class DelegationRule {

    static final Duration LONGEST = Duration.ofDays(90);

    private static final Set<Role> DUTIES = EnumSet.complementOf(EnumSet.of(
            Role.RESIDENT,
            Role.PARTY_MEMBER,
            Role.CITY_LEADER,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN));

    private DelegationRule() {}

    static boolean isDuty(Role role) {
        return DUTIES.contains(role);
    }

    /** Where a stand-in has to have a duty of their own: in the same unit, or under the node above the duty's. */
    static NodePath circle(NodePath node) {
        return node.isUnit()
                ? node
                : node.level().isEmpty() ? node : node.parent().orElse(node);
    }

    static boolean mayStandIn(Grant own, Grant duty) {
        return isDuty(own.role()) && circle(duty.node()).contains(own.node());
    }

    /** The duties, as the database names them. */
    static String[] names() {
        return DUTIES.stream().map(Role::name).toArray(String[]::new);
    }
}
