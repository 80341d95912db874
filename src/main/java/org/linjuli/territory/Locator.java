package org.linjuli.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Point;

/**
 * Finds the zone that a point lies in. A raster of cells over the city says it at once where a cell lies wholly in one
 * zone; where borders pass, it names the few zones to try. Immutable: a change makes a new locator that shares all cells
 * but those around the change, so readers are never kept waiting.
 *
 * <p>Zones must not overlap. Where they share the positions of a common border, each point is in exactly one of them.
 */
final class Locator<T> {

    static final int NOBODY = -1;
    private static final int SIDE = 1024;

    /** An owner and the border of what it owns. */
    record Zone<T>(T owner, Boundary boundary, Edges edges) {

        Zone(T owner, Boundary boundary) {
            this(owner, boundary, Edges.of(boundary));
        }
    }

    private final Raster raster;
    private final List<@Nullable Zone<T>> zones;
    private final int[][] cells;
    private final int[][] shared;

    private Locator(Raster raster, List<@Nullable Zone<T>> zones, int[][] cells, int[][] shared) {
        this.raster = raster;
        this.zones = zones;
        this.cells = cells;
        this.shared = shared;
    }

    static <T> Locator<T> of(Collection<Zone<T>> zones) {
        var bounds = zones.stream().map(zone -> zone.boundary().bounds()).reduce(Bounds.NOWHERE, Bounds::with);
        return zones.isEmpty() ? empty() : painted(Raster.over(bounds, SIDE), new ArrayList<@Nullable Zone<T>>(zones));
    }

    private static <T> Locator<T> empty() {
        return new Locator<>(Raster.over(new Bounds(0, 0, 0, 0), 1), List.of(), new int[][] {{NOBODY}}, new int[0][]);
    }

    private static <T> Locator<T> painted(Raster raster, List<@Nullable Zone<T>> zones) {
        var cells = new int[raster.side()][raster.side()];
        var painter = new LocatorPainter<>(raster, zones, cells, new int[0][]);
        painter.paint(raster.all());
        return new Locator<>(raster, zones, cells, painter.shared());
    }

    Optional<T> at(Point point) {
        int slot = slotAt(point.lng(), point.lat());
        return slot == NOBODY ? Optional.empty() : Optional.of(zone(slot).owner());
    }

    private int slotAt(double lng, double lat) {
        if (!raster.box().contains(lng, lat)) {
            return NOBODY;
        }
        int cell = cells[raster.row(lat)][raster.column(lng)];
        if (cell >= NOBODY) {
            return cell;
        }
        for (int slot : shared[LocatorPainter.listOf(cell)]) {
            if (zone(slot).edges().surround(lng, lat)) {
                return slot;
            }
        }
        return NOBODY;
    }

    private Zone<T> zone(int slot) {
        return Objects.requireNonNull(zones.get(slot));
    }

    /** The locator after some owners' zones have gone and others have come. */
    Locator<T> replace(Collection<T> gone, Collection<Zone<T>> come) {
        var next = new ArrayList<@Nullable Zone<T>>(zones);
        var changed = Bounds.NOWHERE;
        var free = new ArrayList<Integer>();
        for (int slot = 0; slot < next.size(); slot++) {
            var zone = next.get(slot);
            if (zone == null || gone.contains(zone.owner())) {
                changed = zone == null ? changed : changed.with(zone.boundary().bounds());
                next.set(slot, null);
                free.add(slot);
            }
        }
        for (var zone : come) {
            changed = changed.with(zone.boundary().bounds());
            if (free.isEmpty()) {
                next.add(zone);
            } else {
                next.set(free.removeLast(), zone);
            }
        }
        return repainted(next, changed);
    }

    private Locator<T> repainted(List<@Nullable Zone<T>> next, Bounds changed) {
        if (changed.equals(Bounds.NOWHERE)) {
            return this;
        }
        if (!raster.box().contains(changed)) {
            return of(next.stream().<Zone<T>>mapMulti(Locator::unlessVacant).toList());
        }
        var region = raster.cells(changed);
        var rows = cells.clone();
        for (int row = region.firstRow(); row <= region.lastRow(); row++) {
            rows[row] = Arrays.copyOf(rows[row], rows[row].length);
        }
        var painter = new LocatorPainter<>(raster, next, rows, shared);
        painter.paint(region);
        return new Locator<>(raster, next, rows, painter.shared());
    }

    private static <T> void unlessVacant(@Nullable Zone<T> zone, Consumer<Zone<T>> keep) {
        if (zone != null) {
            keep.accept(zone);
        }
    }
}
