package org.linjuli.residence.web;

import java.util.UUID;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** How people call a building: 冠发小区3号楼. */
@Component
class HouseholdNames {

    private final Territory territory;

    HouseholdNames(Territory territory) {
        this.territory = territory;
    }

    String of(Building building) {
        return territory.compound(building.compound()).map(Compound::name).orElse("") + building.name();
    }

    String of(UUID building) {
        return territory.building(building).map(this::of).orElse("");
    }
}
