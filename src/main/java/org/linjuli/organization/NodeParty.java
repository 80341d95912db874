package org.linjuli.organization;

import java.util.EnumSet;
import java.util.Set;
import org.linjuli.lifecycle.Party;
import org.linjuli.shared.Actor;

/** What somebody is to an organization. */
public enum NodeParty implements Party {
    OWN("本级"),
    ABOVE("上级");

    private final String label;

    NodeParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The desk of the area is the organization's own down to the grid; nobody stands above the city. */
    static Set<NodeParty> of(OrgNode node, Actor actor) {
        var parties = EnumSet.noneOf(NodeParty.class);
        if (actor.serves(node.area())) {
            parties.add(OWN);
        }
        if (actor.standsAbove(node.area()) || (node.level() == OrgLevel.CITY && actor.serves(node.area()))) {
            parties.add(ABOVE);
        }
        return parties;
    }
}
