package org.linjuli.planning;

import java.util.List;

/**
 * One proposed grid and why it is as it is.
 *
 * @param compactness 4π·area/perimeter², from 0 to 1
 * @param before where it comes from; {@link Lineage#NEW} without a plan in force
 */
public record PlannedGrid(
        int number,
        List<Integer> lots,
        long households,
        double area,
        double perimeter,
        double compactness,
        List<GridReason> reasons,
        Lineage before) {

    public PlannedGrid {
        lots = List.copyOf(lots);
        reasons = List.copyOf(reasons);
    }
}
