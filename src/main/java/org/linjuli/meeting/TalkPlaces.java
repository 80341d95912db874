package org.linjuli.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linjuli.residence.Dwellers;
import org.linjuli.residence.Residence;
import org.linjuli.residence.ResidenceState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Building;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Where compounds lie, and who lives in them. */
@Component
class TalkPlaces {

    private final Territory territory;
    private final Dwellers dwellers;

    TalkPlaces(Territory territory, Dwellers dwellers) {
        this.territory = territory;
        this.dwellers = dwellers;
    }

    /** The node of a compound, below the grid in which most of its buildings stand; empty without any. */
    Optional<NodePath> node(UUID compound) {
        return territory.compound(compound).isEmpty() ? Optional.empty() : node(compound, Map.of());
    }

    /** The same, where some of the buildings have moved to other grids. */
    Optional<NodePath> node(UUID compound, Map<UUID, NodePath> movedTo) {
        var grids = territory.buildings(compound).stream()
                .map(Building::id)
                .flatMap(building ->
                        Optional.ofNullable(movedTo.get(building)).or(() -> territory.gridOf(building)).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return most(grids).map(grid -> grid.compound(compound));
    }

    private static Optional<NodePath> most(Map<NodePath, Long> grids) {
        return grids.entrySet().stream()
                .max(Map.Entry.<NodePath, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The compound in which somebody says they live now, unless that was refused. */
    Optional<UUID> homeOf(AccountId account) {
        return dwellers.homeOf(account)
                .filter(residence -> residence.state() != ResidenceState.REFUSED)
                .map(Residence::home)
                .flatMap(home -> territory.building(home.building()))
                .map(Building::compound);
    }

    /** Compounds by their names. */
    Map<UUID, String> names(Collection<UUID> compounds) {
        return compounds.stream()
                .distinct()
                .flatMap(id -> territory.compound(id).stream())
                .collect(Collectors.toMap(one -> one.id(), one -> one.name()));
    }

    /** The nodes of all compounds of a community that have buildings, by name. */
    List<NodePath> in(NodePath community) {
        return territory.compounds(community).stream()
                .flatMap(compound -> node(compound.id()).stream())
                .toList();
    }
}
