package org.linjuli.servicecircle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Walk;
import org.linjuli.servicecircle.CircleReport.Beyond;

/** Counts the households of some buildings by how far they are from a station. */
final class CircleCount {

    private final Ground ground;
    private final Grounds grounds;
    private final int[] buildings;
    private final int[] nearest;

    /** @param buildings in the order of their grids */
    CircleCount(Ground ground, Grounds grounds, int[] buildings, int[] nearest) {
        this.ground = ground;
        this.grounds = grounds;
        this.buildings = buildings;
        this.nearest = nearest;
    }

    long households() {
        return sum(Arrays.stream(buildings));
    }

    long within(int centimetres) {
        return sum(Arrays.stream(buildings).filter(number -> nearest[number] <= centimetres));
    }

    long offStreet() {
        return sum(Arrays.stream(buildings).filter(ground.walk::isOffStreet));
    }

    private long sum(IntStream numbers) {
        return numbers.mapToLong(number -> ground.at(number).households()).sum();
    }

    /** Grid by grid; empty buildings don't count. */
    List<Beyond> beyond(int centimetres) {
        var all = new ArrayList<Beyond>();
        for (int from = 0; from < buildings.length; ) {
            var grid = ground.at(buildings[from]).grid();
            int end = from;
            while (end < buildings.length && ground.at(buildings[end]).grid().equals(grid)) {
                end++;
            }
            var beyond = beyond(Arrays.copyOfRange(buildings, from, end), centimetres);
            if (beyond != null) {
                all.add(beyond);
            }
            from = end;
        }
        all.sort(Comparator.comparingLong(Beyond::beyond).reversed().thenComparing(Beyond::grid));
        return List.copyOf(all);
    }

    private @Nullable Beyond beyond(int[] inGrid, int centimetres) {
        var far = Arrays.stream(inGrid)
                .filter(number ->
                        nearest[number] > centimetres && ground.at(number).households() > 0)
                .boxed()
                .toList();
        if (far.isEmpty()) {
            return null;
        }
        var largest = far.stream()
                .max(Comparator.comparingInt(number -> ground.at(number).households()))
                .orElseThrow();
        int farthest = far.stream().mapToInt(number -> nearest[number]).max().orElseThrow();
        return new Beyond(
                ground.at(largest).grid(),
                far.size(),
                far.stream().mapToLong(number -> ground.at(number).households()).sum(),
                sum(Arrays.stream(inGrid)),
                farthest == Walk.BEYOND ? null : grounds.minutes(farthest),
                ground.at(largest).building().id(),
                ground.place(largest));
    }
}
