package org.linjuli.territory;

import java.util.List;

/**
 * What a file of doors would do, or has done.
 *
 * @param faults with any of them nothing is taken
 */
public record DoorImport(List<SheetFault> faults, List<DoorLine> lines) {

    /**
     * The doors of a building.
     *
     * @param row where its first door stands in the file
     * @param added doors that are new, {@code known} those that there are already
     */
    public record DoorLine(int row, String community, String compound, String building, int added, int known) {}

    public DoorImport {
        faults = List.copyOf(faults);
        lines = List.copyOf(lines);
    }

    /** How many doors are new. */
    public int added() {
        return lines.stream().mapToInt(DoorLine::added).sum();
    }
}
