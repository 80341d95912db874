package org.linjuli.planning;

import java.util.List;

/** What is cut: lots, and which of them lie beside each other. A lot is named by its place in the list. */
public record CityMap(List<Lot> lots, List<Border> borders) {

    public CityMap {
        lots = List.copyOf(lots);
        borders = List.copyOf(borders);
        int count = lots.size();
        if (borders.stream().anyMatch(border -> border.one() >= count || border.other() >= count)) {
            throw new IllegalArgumentException("A border leads to a lot that is not on the map");
        }
    }

    public long households() {
        return lots.stream().mapToLong(Lot::households).sum();
    }
}
