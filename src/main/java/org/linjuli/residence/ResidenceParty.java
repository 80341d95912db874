package org.linjuli.residence;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.linjuli.lifecycle.Party;
import org.linjuli.shared.Actor;

/** What somebody is to a residence. Nobody verifies their own. */
public enum ResidenceParty implements Party {
    SELF("本人"),
    ANSWERING("楼栋长或网格长");

    private final String label;

    ResidenceParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static Set<ResidenceParty> of(Residence residence, Actor actor, BiPredicate<Actor, UUID> answersFor) {
        if (actor.account().equals(residence.account())) {
            return Set.of(SELF);
        }
        return answersFor.test(actor, residence.home().building()) ? Set.of(ANSWERING) : Set.of();
    }
}
