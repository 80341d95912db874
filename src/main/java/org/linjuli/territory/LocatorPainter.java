package org.linjuli.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.territory.Locator.Zone;
import org.linjuli.territory.Raster.Cells;

/** Writes into the cells of a raster whose they are: a slot of the zones, nobody's, or a list of zones to try. */
final class LocatorPainter<T> {

    private static final int FIRST_LIST = Locator.NOBODY - 1;
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int[] NO_EDGE = {};

    private final Raster raster;
    private final List<@Nullable Zone<T>> zones;
    private final int[][] cells;
    private final List<int[]> lists;
    private final Map<List<Integer>, Integer> listNumbers = new HashMap<>();

    LocatorPainter(Raster raster, List<@Nullable Zone<T>> zones, int[][] cells, int[][] lists) {
        this.raster = raster;
        this.zones = zones;
        this.cells = cells;
        this.lists = new ArrayList<>(Arrays.asList(lists));
    }

    /** The number of the list that a cell's value stands for. */
    static int listOf(int cell) {
        return FIRST_LIST - cell;
    }

    int[][] shared() {
        return lists.toArray(int[][]::new);
    }

    void paint(Cells region) {
        remember(region);
        var near = slotsMeeting(region);
        var touched = edgesIn(region, near);
        for (int row = region.firstRow(); row <= region.lastRow(); row++) {
            int[] likely = near;
            int owner = UNKNOWN;
            for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
                var edges = touched[region.index(row, column)];
                if (edges.length > 0) {
                    cells[row][column] = FIRST_LIST - numberOf(edges);
                    likely = edges;
                    owner = UNKNOWN;
                } else {
                    owner = owner == UNKNOWN ? ownerOf(row, column, likely, near) : owner;
                    cells[row][column] = owner;
                }
            }
        }
    }

    /** The lists that stand in a region before it is painted will mostly stand in it afterwards. */
    private void remember(Cells region) {
        for (int row = region.firstRow(); row <= region.lastRow(); row++) {
            for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
                if (cells[row][column] < Locator.NOBODY) {
                    int number = listOf(cells[row][column]);
                    listNumbers.putIfAbsent(
                            Arrays.stream(lists.get(number)).boxed().toList(), number);
                }
            }
        }
    }

    private int[] slotsMeeting(Cells region) {
        var box = new Bounds(
                raster.west(region.firstColumn()),
                raster.south(region.firstRow()),
                raster.west(region.lastColumn() + 1),
                raster.south(region.lastRow() + 1));
        return IntStream.range(0, zones.size()).filter(slot -> meets(slot, box)).toArray();
    }

    private boolean meets(int slot, Bounds box) {
        var zone = zones.get(slot);
        return zone != null && zone.boundary().bounds().meets(box);
    }

    private int[][] edgesIn(Cells region, int[] near) {
        var touched = new int[region.size()][];
        Arrays.fill(touched, NO_EDGE);
        for (int slot : near) {
            zone(slot).boundary().rings().forEach(ring -> {
                for (int i = 1; i < ring.length; i++) {
                    raster.walk(ring[i - 1], ring[i], (row, first, last) -> {
                        if (row >= region.firstRow() && row <= region.lastRow()) {
                            int to = Math.min(last, region.lastColumn());
                            for (int column = Math.max(first, region.firstColumn()); column <= to; column++) {
                                int index = region.index(row, column);
                                touched[index] = with(touched[index], slot);
                            }
                        }
                    });
                }
            });
        }
        return touched;
    }

    private static int[] with(int[] slots, int slot) {
        if (slots.length > 0 && slots[slots.length - 1] == slot) {
            return slots;
        }
        var more = Arrays.copyOf(slots, slots.length + 1);
        more[slots.length] = slot;
        return more;
    }

    private int numberOf(int[] slots) {
        return listNumbers.computeIfAbsent(Arrays.stream(slots).boxed().toList(), list -> {
            lists.add(slots);
            return lists.size() - 1;
        });
    }

    /** Whose a cell without edges is: most likely one of those whose border passed the cell before. */
    private int ownerOf(int row, int column, int[] likely, int[] all) {
        double lng = (raster.west(column) + raster.west(column + 1)) / 2;
        double lat = (raster.south(row) + raster.south(row + 1)) / 2;
        int owner = firstAround(likely, lng, lat);
        return owner == Locator.NOBODY ? firstAround(all, lng, lat) : owner;
    }

    private int firstAround(int[] slots, double lng, double lat) {
        for (int slot : slots) {
            var zone = zone(slot);
            if (zone.boundary().bounds().contains(lng, lat) && zone.edges().surround(lng, lat)) {
                return slot;
            }
        }
        return Locator.NOBODY;
    }

    private Zone<T> zone(int slot) {
        return Objects.requireNonNull(zones.get(slot));
    }
}
