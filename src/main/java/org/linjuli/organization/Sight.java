package org.linjuli.organization;

import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** What an actor may see of the network: what lies under their staff roles, and what they administer. */
final class Sight {

    private Sight() {}

    static boolean reaches(Actor actor, NodePath area) {
        return actor.scope().covers(area)
                || actor.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.SECURITY_ADMIN
                                && grant.node().contains(area));
    }

    static void refuseUnlessStaff(Actor actor) {
        if (actor.isAnonymous()) {
            throw OrganizationProblem.SIGN_IN_FIRST.now();
        }
        if (actor.desks().isEmpty() && actor.scope().isEmpty()) {
            throw OrganizationProblem.NOT_STAFF.now();
        }
    }
}
