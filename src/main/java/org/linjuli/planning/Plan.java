package org.linjuli.planning;

import java.util.List;

/**
 * A proposal of grids for a whole map.
 *
 * @param gridOfLot by lot, the number of its grid; grids that were there before keep their numbers
 * @param grids in the order of their numbers
 * @param pieces parts of the map that no border joins; more than one is worth a look at the map
 * @param ended numbers of grids that were there before and are no more
 * @param stopped whether somebody stopped the work before it was done
 */
public record Plan(
        List<Integer> gridOfLot,
        List<PlannedGrid> grids,
        PlanFigures figures,
        List<MapPiece> pieces,
        List<Integer> ended,
        int rounds,
        boolean stopped) {

    public Plan {
        gridOfLot = List.copyOf(gridOfLot);
        grids = List.copyOf(grids);
        pieces = List.copyOf(pieces);
        ended = List.copyOf(ended);
    }

    /** A part of the map that no border joins to the rest, and how many grids it got. */
    public record MapPiece(int lots, long households, int grids) {}
}
