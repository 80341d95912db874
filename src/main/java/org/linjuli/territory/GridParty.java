package org.linjuli.territory;

import java.util.Set;
import org.linjuli.lifecycle.Party;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;

/** What somebody is to a grid's shape. */
enum GridParty implements Party {
    SYSTEM("系统"),
    STREET("街道");

    private final String label;

    GridParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The street decides on its grids, and so may whoever serves a desk above it. */
    static Set<GridParty> of(GridShape shape, Actor actor) {
        if (actor.isSystem()) {
            return Set.of(SYSTEM);
        }
        var street = shape.path().at(Level.STREET);
        return actor.serves(street) || actor.standsAbove(street) ? Set.of(STREET) : Set.of();
    }
}
