package org.linjuli.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grid of an attempt, as it is kept.
 *
 * @param code which grid it goes on; null for a new one
 * @param community the path of the community that it lies in
 * @param unchanged whether it has the very land that the grid of its code has today
 * @param from codes of the grids whose land it has, the one with most households first
 * @param area in square metres
 * @param compactness 4π·area/perimeter², from 0 to 1
 * @param border the coordinates of a GeoJSON MultiPolygon
 */
public record RunGrid(
        @Nullable String code,
        String community,
        boolean unchanged,
        List<String> from,
        long households,
        int buildings,
        double area,
        double compactness,
        List<GridReason> reasons,
        List<double[][][]> border) {

    public RunGrid {
        from = List.copyOf(from);
        reasons = List.copyOf(reasons);
        border = List.copyOf(border);
    }
}
