package org.linjuli.casework;

import java.util.EnumSet;
import java.util.Set;
import org.linjuli.lifecycle.Party;
import org.linjuli.shared.Actor;

/** What somebody is to a request. */
public enum RequestParty implements Party {
    REPORTER("反映人"),
    OWNER("承办"),
    REVIEWER("上一级"),
    ABOVE("上级"),
    SYSTEM("系统");

    private final String label;

    RequestParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static Set<RequestParty> of(Request request, Actor actor) {
        var parties = EnumSet.noneOf(RequestParty.class);
        if (actor.isSystem()) {
            parties.add(SYSTEM);
        }
        if (request.mine().reporter()) {
            parties.add(REPORTER);
        }
        var desks = request.desks();
        if (actor.serves(desks.owner())) {
            parties.add(OWNER);
        }
        if (actor.serves(desks.above())) {
            parties.add(REVIEWER);
        }
        if (actor.standsAbove(desks.answering()) || (desks.owner().isUnit() && actor.serves(desks.answering()))) {
            parties.add(ABOVE);
        }
        return parties;
    }
}
