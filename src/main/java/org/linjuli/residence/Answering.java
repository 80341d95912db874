package org.linjuli.residence;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Which buildings somebody answers for: a building leader those of the post, a grid leader those of the grid. */
@Component
class Answering {

    private final Territory territory;
    private final Organization organization;

    Answering(Territory territory, Organization organization) {
        this.territory = territory;
        this.organization = organization;
    }

    boolean answersFor(Actor actor, UUID building) {
        return organization.ledBy(actor.account()).contains(building)
                || territory
                        .gridOf(building)
                        .filter(grid -> gridsLedBy(actor).anyMatch(grid::equals))
                        .isPresent();
    }

    private static Stream<NodePath> gridsLedBy(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.GRID_LEADER)
                .map(Grant::node);
    }

    /** Them all, by compound and number. */
    List<Building> buildings(Actor actor) {
        var led = organization.ledBy(actor.account()).stream().flatMap(id -> territory.building(id).stream());
        var inGrids = gridsLedBy(actor).flatMap(grid -> territory.buildingsIn(grid).stream());
        return Stream.concat(led, inGrids)
                .distinct()
                .sorted(Comparator.comparing(this::compoundName)
                        .thenComparingInt(Building::number)
                        .thenComparing(Building::id))
                .toList();
    }

    String compoundName(Building building) {
        return territory.compound(building.compound()).map(Compound::name).orElse("");
    }

    /** 冠发小区3号楼. */
    String name(UUID building) {
        return territory
                .building(building)
                .map(one -> compoundName(one) + one.name())
                .orElse("");
    }

    /** As whom the database is asked about the residents of these buildings. */
    static Asker asker(Actor actor, List<Building> buildings) {
        return Asker.of(actor).answeringFor(ids(buildings));
    }

    static Set<UUID> ids(List<Building> buildings) {
        return buildings.stream().map(Building::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
