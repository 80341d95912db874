package org.linjuli.meeting;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.linjuli.lifecycle.Party;
import org.linjuli.shared.Actor;

/** What somebody is to a resolution. */
public enum ResolutionParty implements Party {
    OWNER("责任单位"),
    CHAIR("会议主持人"),
    SYSTEM("系统");

    private final String label;

    ResolutionParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static Set<ResolutionParty> of(Resolution resolution, Actor actor, BiPredicate<Actor, Resolution> chairs) {
        if (actor.isSystem()) {
            return Set.of(SYSTEM);
        }
        var parties = EnumSet.noneOf(ResolutionParty.class);
        if (actor.serves(resolution.owner())) {
            parties.add(OWNER);
        }
        if (chairs.test(actor, resolution)) {
            parties.add(CHAIR);
        }
        return parties;
    }
}
