package org.linjuli.organization;

import java.util.Objects;
import java.util.UUID;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Whether the compound and the building of an organization lie in the grid in which it shall work. */
@Component
class NodeGround {

    private final Territory territory;

    NodeGround(Territory territory) {
        this.territory = territory;
    }

    /** Refuses a compound none of whose buildings lies in the area, and a building of another compound or area. */
    void refuseElsewhere(NewNode given) {
        var compound = given.compound();
        if (compound == null) {
            return;
        }
        var known = territory.compound(compound).isPresent();
        if (!known
                || territory.buildings(compound).stream()
                        .noneMatch(one -> territory
                                .gridOf(one.id())
                                .filter(given.area()::equals)
                                .isPresent())) {
            throw OrganizationProblem.PLACE_ELSEWHERE.now().field("compound", "这个小区没有楼栋在所选网格里");
        }
        var building = given.building();
        if (building != null && !lies(given, building)) {
            throw OrganizationProblem.PLACE_ELSEWHERE.now().field("building", "这栋楼不在所选的小区和网格里");
        }
    }

    private boolean lies(NewNode given, UUID building) {
        return territory.gridOf(building).filter(given.area()::equals).isPresent()
                && territory
                        .building(building)
                        .filter(one -> Objects.equals(one.compound(), given.compound()))
                        .isPresent();
    }
}
