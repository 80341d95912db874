package org.linjuli.meeting;

import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** Who takes the chair: whoever has the role of the tier there; for a grid without anybody, its community. */
@Component
class Chairs {

    private final Organization organization;

    Chairs(Organization organization) {
        this.organization = organization;
    }

    boolean takes(Actor actor, Tier tier, NodePath node) {
        return actor.grants().contains(new Grant(tier.chair(), node))
                || (tier == Tier.GRID
                        && isVacant(node)
                        && node.parent().filter(actor::serves).isPresent());
    }

    private boolean isVacant(NodePath node) {
        return organization
                .desk(node)
                .map(Desk::holders)
                .filter(held -> !held.isEmpty())
                .isEmpty();
    }
}
