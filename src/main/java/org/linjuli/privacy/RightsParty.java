package org.linjuli.privacy;

import java.util.Set;
import org.linjuli.lifecycle.Party;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;

/** What somebody is to a rights request. Nobody decides on their own. */
public enum RightsParty implements Party {
    SELF("本人"),
    OFFICE("个人信息保护岗"),
    SYSTEM("系统");

    private final String label;

    RightsParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static Set<RightsParty> of(RightsRequest request, Actor actor) {
        if (actor.isSystem()) {
            return Set.of(SYSTEM);
        }
        if (actor.account().equals(request.account())) {
            return Set.of(SELF);
        }
        return actor.may(Permission.PRIVACY_OFFICE) ? Set.of(OFFICE) : Set.of();
    }
}
