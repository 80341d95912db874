package org.linjuli.planning;

/**
 * How good a plan is.
 *
 * @param inBand share of grids whose size lies in the band
 * @param meanDeviation mean of how far sizes are from their mean, as a share of it
 * @param cutMetres metres of border between grids
 * @param compactness mean of 4π·area/perimeter² over the grids (Polsby and Popper); 1 is a circle
 * @param crossings grids that hold together over a high barrier only
 * @param splitCompounds compounds that fit into one grid but lie in several
 * @param extraPieces parts of compounds above the fewest possible
 */
public record PlanFigures(
        int grids,
        double inBand,
        double meanDeviation,
        long cutMetres,
        double compactness,
        int crossings,
        int splitCompounds,
        int extraPieces) {}
