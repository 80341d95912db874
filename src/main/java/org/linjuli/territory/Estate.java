package org.linjuli.territory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linjuli.shared.NodePath;

/** What is built: compounds, their buildings, and the grid in which each building lies. */
final class Estate {

    private final Map<UUID, Compound> compounds;
    private final Map<UUID, Building> buildings;
    private final Map<NodePath, List<Compound>> inCommunity;
    private final Map<UUID, List<Building>> inCompound;
    private final Map<UUID, NodePath> gridOf;
    private final Map<NodePath, List<Building>> inGrid;

    private Estate(Map<UUID, Compound> compounds, Map<UUID, Building> buildings, Map<UUID, NodePath> gridOf) {
        this.compounds = compounds;
        this.buildings = buildings;
        this.gridOf = gridOf;
        this.inCommunity = compounds.values().stream()
                .sorted(Comparator.comparing(Compound::name))
                .collect(Collectors.groupingBy(Compound::community));
        this.inCompound = buildings.values().stream()
                .sorted(Comparator.comparingInt(Building::number))
                .collect(Collectors.groupingBy(Building::compound));
        this.inGrid = gridOf.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(entry -> building(entry.getKey()).orElseThrow(), Collectors.toList())));
    }

    static Estate of(List<Compound> compounds, List<Building> buildings, Map<UUID, NodePath> gridOf) {
        return new Estate(
                compounds.stream().collect(Collectors.toUnmodifiableMap(Compound::id, Function.identity())),
                buildings.stream().collect(Collectors.toUnmodifiableMap(Building::id, Function.identity())),
                Map.copyOf(gridOf));
    }

    /** The same buildings, some of them in other grids. */
    Estate moved(Map<UUID, NodePath> movedTo) {
        var next = new HashMap<>(gridOf);
        next.putAll(movedTo);
        return new Estate(compounds, buildings, next);
    }

    Optional<Compound> compound(UUID id) {
        return Optional.ofNullable(compounds.get(id));
    }

    Optional<Building> building(UUID id) {
        return Optional.ofNullable(buildings.get(id));
    }

    Optional<NodePath> gridOf(UUID building) {
        return Optional.ofNullable(gridOf.get(building));
    }

    Iterable<Compound> compounds() {
        return compounds.values();
    }

    List<Compound> inCommunity(NodePath community) {
        return inCommunity.getOrDefault(community, List.of());
    }

    List<Building> inCompound(UUID compound) {
        return inCompound.getOrDefault(compound, List.of());
    }

    /** The buildings of all compounds in a community. */
    List<Building> under(NodePath community) {
        return inCommunity(community).stream()
                .flatMap(compound -> inCompound(compound.id()).stream())
                .toList();
    }

    List<Building> inGrid(NodePath grid) {
        return inGrid.getOrDefault(grid, List.of());
    }
}
