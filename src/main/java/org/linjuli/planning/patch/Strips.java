package org.linjuli.planning.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linjuli.planning.PatchPlan;
import org.linjuli.planning.PatchWish;
import org.linjuli.planning.Stop;

/**
 * What one would do with a ruler, to compare with: strips from west to east, walked up and down, and a new patch
 * whenever a fair share of the doors is full.
 */
final class Strips {

    private Strips() {}

    static PatchPlan cut(List<Stop> stops, PatchWish wish) {
        var work = new Work(stops, wish);
        double west = stops.stream().mapToDouble(Stop::x).min().orElse(0);
        double east = stops.stream().mapToDouble(Stop::x).max().orElse(0);
        double width = Math.max(1, (east - west) / Math.ceil(Math.sqrt(wish.patches())));
        var order = IntStream.range(0, stops.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> strip(stops.get(i), west, width))
                        .thenComparingDouble(i -> strip(stops.get(i), west, width) % 2 == 0
                                ? stops.get(i).y()
                                : -stops.get(i).y()))
                .toList();
        long all = stops.stream().mapToLong(Stop::doors).sum();
        var patches = new ArrayList<PatchPlan.Patch>();
        var current = new ArrayList<Integer>();
        long doors = 0;
        for (int i = 0; i < order.size(); i++) {
            current.add(order.get(i));
            doors += stops.get(order.get(i)).doors();
            boolean full = doors >= all * (patches.size() + 1.0) / wish.patches();
            if (i == order.size() - 1 || (full && patches.size() < wish.patches() - 1)) {
                patches.add(Patching.patch(
                        stops,
                        Share.of(
                                work,
                                current.stream().mapToInt(Integer::intValue).toArray())));
                current.clear();
            }
        }
        return new PatchPlan(patches);
    }

    private static int strip(Stop stop, double west, double width) {
        return (int) ((stop.x() - west) / width);
    }
}
