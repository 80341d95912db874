package org.linjuli.territory;

import java.util.List;

/**
 * What a file of grids would make of a community.
 *
 * @param faults of the file; with any of them nothing is taken
 * @param findings what is wrong with the cut, which may still be drawn better before it is submitted
 * @param gone grids in force that the file doesn't have
 */
public record GridImport(List<SheetFault> faults, List<Line> lines, List<GridFault> findings, List<String> gone) {

    /** What becomes of a grid. */
    public enum Change {
        NEW,
        REDRAWN,
        SAME
    }

    /** One grid of the file that is in order. */
    public record Line(int row, String code, String name, GridKind kind, int households, Change change) {}

    public GridImport {
        faults = List.copyOf(faults);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        gone = List.copyOf(gone);
    }
}
