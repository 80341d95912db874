package org.linjuli.territory;

import java.util.List;
import java.util.UUID;
import org.linjuli.shared.Point;

/** One stroke of somebody who redraws the grids of a community; all positions in WGS-84. */
public sealed interface CutEdit {

    /**
     * Cuts a grid in two along a line; the part with more households keeps the code.
     *
     * @param line at least two positions; where it ends within the grid, it is drawn on straight
     */
    record Split(String grid, List<Point> line) implements CutEdit {}

    /** Makes one grid of two that touch; the first code stays. */
    record Merge(String into, String other) implements CutEdit {}

    /** Gives a building, with the land that is nearer to it than to any other of its grid, to a grid beside it. */
    record MoveBuilding(UUID building, String to) implements CutEdit {}

    /**
     * Draws the border of a grid anew. Land that it takes is lost by the others, land that it leaves goes to the
     * neighbour with the longest common border, so that neither gap nor overlap comes about.
     */
    record Redraw(String grid, Boundary boundary) implements CutEdit {}

    /**
     * Says what a grid is, not where.
     *
     * @param sizeException why it may be smaller or larger than the norm; empty within the norm
     * @param ownName how people call an exclusive grid; empty where it is called by its number
     */
    record Describe(String grid, GridKind kind, String sizeException, String ownName) implements CutEdit {

        public Describe(String grid, GridKind kind, String sizeException) {
            this(grid, kind, sizeException, "");
        }
    }
}
