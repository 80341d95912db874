package org.linjuli.servicecircle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linjuli.planning.Demand;
import org.linjuli.planning.Walk;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.territory.Building;

/** The buildings of the city with their households, grid by grid, and how far one walks to each. Never changes. */
final class Ground {

    /** A building, where it lies, and how many households it has. */
    record Lived(Building building, NodePath grid, int households) {}

    private final List<Lived> buildings;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    final Walk walk;
    final boolean simulated;

    Ground(List<Lived> buildings, Walk walk, boolean simulated) {
        this.buildings = buildings;
        this.walk = walk;
        this.simulated = simulated;
        for (int i = 0; i < buildings.size(); i++) {
            numbers.put(buildings.get(i).building().id(), i);
        }
    }

    static List<Lived> ordered(List<Lived> buildings) {
        return buildings.stream()
                .sorted(Comparator.comparing(Lived::grid)
                        .thenComparing(one -> one.building().id()))
                .toList();
    }

    static List<Demand> demands(List<Lived> buildings) {
        return buildings.stream()
                .map(one -> new Demand(one.building().point(), one.households()))
                .toList();
    }

    Lived at(int number) {
        return buildings.get(number);
    }

    Optional<Integer> numberOf(UUID building) {
        return Optional.ofNullable(numbers.get(building));
    }

    Point place(int number) {
        return buildings.get(number).building().point();
    }

    /** The numbers of the buildings of an area. */
    int[] in(NodePath area) {
        return IntStream.range(0, buildings.size())
                .filter(number -> area.contains(buildings.get(number).grid()))
                .toArray();
    }
}
