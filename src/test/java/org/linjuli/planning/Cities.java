package org.linjuli.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small cities to cut, each a pure function of its seed. */
final class Cities {

    private static final double SIDE = 40;

    private Cities() {}

    /** Rows of square lots with one household count drawn for each; avenues cross every eighth row. */
    static CityMap blocks(int columns, int rows, long seed, int leastHouseholds, int mostHouseholds) {
        var random = new Random(seed);
        var lots = new ArrayList<Lot>();
        var borders = new ArrayList<Border>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = row * columns + column;
                int households = leastHouseholds + random.nextInt(mostHouseholds - leastHouseholds + 1);
                int compound = random.nextInt(4) == 0 ? Lot.NO_COMPOUND : row / 4 * columns + column / 3;
                lots.add(new Lot(households, column * SIDE, row * SIDE, compound, SIDE * SIDE, 4 * SIDE));
                if (column > 0) {
                    borders.add(new Border(at - 1, at, SIDE, 0));
                }
                if (row > 0) {
                    borders.add(new Border(at - columns, at, SIDE, row % 8 == 0 ? 5 : 1));
                }
            }
        }
        return new CityMap(lots, borders);
    }

    /** Clusters of lots on a string: from each a single bridge leads to the next. */
    static CityMap chain(int clusters, int lotsEach, long seed) {
        var random = new Random(seed);
        var lots = new ArrayList<Lot>();
        var borders = new ArrayList<Border>();
        for (int cluster = 0; cluster < clusters; cluster++) {
            int first = lots.size();
            for (int i = 0; i < lotsEach; i++) {
                lots.add(new Lot(
                        random.nextInt(60),
                        cluster * 500 + i % 3 * SIDE,
                        SIDE * Math.floorDiv(i, 3),
                        cluster,
                        1600,
                        160));
                if (i > 0) {
                    borders.add(new Border(first + random.nextInt(i), first + i, SIDE, 0));
                }
            }
            if (first > 0) {
                borders.add(new Border(first - 1 - random.nextInt(lotsEach), first, 0, 5));
            }
        }
        return new CityMap(lots, borders);
    }

    /** Maps side by side without a border between them. */
    static CityMap apart(CityMap... maps) {
        var lots = new ArrayList<Lot>();
        var borders = new ArrayList<Border>();
        for (var map : maps) {
            int first = lots.size();
            lots.addAll(map.lots());
            map.borders()
                    .forEach(border -> borders.add(new Border(
                            first + border.one(), first + border.other(), border.metres(), border.barrier())));
        }
        return new CityMap(lots, borders);
    }

    /** Whether some lots hang together. */
    static boolean connected(CityMap map, Set<Integer> lots) {
        var reached = new HashSet<Integer>();
        var waiting = new ArrayList<>(List.of(lots.iterator().next()));
        while (!waiting.isEmpty()) {
            int lot = waiting.removeLast();
            if (reached.add(lot)) {
                for (var border : map.borders()) {
                    if (border.one() == lot && lots.contains(border.other())) {
                        waiting.add(border.other());
                    } else if (border.other() == lot && lots.contains(border.one())) {
                        waiting.add(border.one());
                    }
                }
            }
        }
        return reached.size() == lots.size();
    }
}
