package org.linjuli.residence;

import java.util.Objects;
import org.linjuli.identity.Grants;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.linjuli.territory.GridsRedrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When grids are redrawn, whoever lives in a building that lies in another now is a resident of that one. */
@Component
class ResidentsFollowed {

    private final ResidenceStore store;
    private final Grants grants;

    ResidentsFollowed(ResidenceStore store, Grants grants) {
        this.store = store;
        this.grants = grants;
    }

    @EventListener
    void follow(GridsRedrawn redrawn) {
        var living = Asker.PRODUCT.ask(() -> store.livingIn(redrawn.movedTo().keySet()));
        living.forEach((account, building) -> {
            var grid = Objects.requireNonNull(redrawn.movedTo().get(building));
            grants.takeBack(Actor.system(), ResidenceSteps.source(account), grid);
            grants.give(Actor.system(), account, new Grant(Role.RESIDENT, grid), grid, ResidenceSteps.source(account));
        });
    }
}
