package org.linjuli.residence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linjuli.territory.Building;

/**
 * What somebody typed to find a household: each word is part of the name of its compound or building, or else of what
 * stands on the door.
 */
final class HouseholdSearch {

    private final List<Building> buildings;
    private final String door;

    HouseholdSearch(String typed, List<Building> mine, Function<Building, String> compound) {
        var words = Arrays.stream(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var names = words.stream()
                .filter(word -> mine.stream()
                        .anyMatch(building -> name(building, compound).contains(word)))
                .toList();
        buildings = mine.stream()
                .filter(building -> names.stream().allMatch(name(building, compound)::contains))
                .toList();
        door = words.stream().filter(word -> !names.contains(word)).collect(Collectors.joining());
    }

    private static String name(Building building, Function<Building, String> compound) {
        return compound.apply(building) + building.name();
    }

    /** Where to look. */
    List<Building> buildings() {
        return buildings;
    }

    /** What has to stand on the door; empty for any. */
    String door() {
        return door;
    }
}
