package org.linjuli.territory;

import java.util.List;
import java.util.Optional;

/**
 * A grid that an engine proposes.
 *
 * @param code which grid it goes on; a new one gets a number of its own
 * @param unchanged whether the grid of the code stays as it is in force
 * @param from codes of the grids whose land it has, the one it has most of first; a new grid is of the first one's kind
 * @param border the coordinates of a GeoJSON MultiPolygon in WGS-84
 * @param sentence why it is as large as it is; kept where its size is not the norm
 */
public record PlannedLand(
        Optional<String> code, boolean unchanged, List<String> from, List<double[][][]> border, String sentence) {

    public PlannedLand {
        from = List.copyOf(from);
        border = List.copyOf(border);
    }
}
