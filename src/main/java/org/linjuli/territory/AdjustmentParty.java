package org.linjuli.territory;

import java.util.EnumSet;
import java.util.Set;
import org.linjuli.lifecycle.Party;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;
import org.linjuli.shared.Permission;

/** What somebody is to a plan to redraw grids. */
enum AdjustmentParty implements Party {
    SYSTEM("系统"),
    DRAFTER("社区及以上的网格管理人员"),
    STREET("街道");

    private final String label;

    AdjustmentParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The street decides on its grids, and so may whoever serves a desk above it. */
    static Set<AdjustmentParty> of(Adjustment adjustment, Actor actor) {
        if (actor.isSystem()) {
            return Set.of(SYSTEM);
        }
        var parties = EnumSet.noneOf(AdjustmentParty.class);
        if (actor.may(Permission.GRID_EDIT, adjustment.community())) {
            parties.add(DRAFTER);
        }
        var street = adjustment.community().at(Level.STREET);
        if (actor.serves(street) || actor.standsAbove(street)) {
            parties.add(STREET);
        }
        return parties;
    }
}
