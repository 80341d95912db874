package org.linjuli.territory;

import java.util.List;

/**
 * What a file of buildings would do, or has done.
 *
 * @param faults with any of them nothing is taken
 */
public record HouseImport(List<SheetFault> faults, List<Line> lines) {

    /** What becomes of a building. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }

    /** One line of the file that is in order. */
    public record Line(int row, String community, String compound, String building, String grid, Change change) {}

    public HouseImport {
        faults = List.copyOf(faults);
        lines = List.copyOf(lines);
    }

    public long count(Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }
}
