package org.linjuli.planning;

import java.util.List;

/**
 * Where a grid comes from when a plan in force is redrawn (网格沿革).
 *
 * @param from numbers of the grids whose lots it has, the one it has most households of first
 */
public record Lineage(Kind kind, List<Integer> from) {

    public static final Lineage NEW = new Lineage(Kind.DRAWN, List.of());

    /** What became of the grid that it comes from. */
    public enum Kind {
        /** The same lots as before. */
        KEPT,
        /** The same grid with other borders. */
        REDRAWN,
        /** Made of a part of a grid that goes on under its own number. */
        SPLIT,
        /** It took over a grid that is no more. */
        MERGED,
        /** There was nothing before. */
        DRAWN
    }

    public Lineage {
        from = List.copyOf(from);
    }
}
