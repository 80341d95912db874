package org.linjuli.property;

import java.time.LocalDate;
import java.util.UUID;
import org.linjuli.shared.NodePath;

/**
 * A term of the owners' committee of a compound (业主委员会).
 *
 * @param area the grid of the compound
 * @param ends the last day; at most five years after the first (业主大会和业主委员会指导规则)
 * @param seats 3 to 19
 * @param members how many seats party members hold; a number, no names
 */
public record Committee(UUID id, UUID compound, NodePath area, LocalDate from, LocalDate ends, int seats, int members) {

    /** A term to record; the client chose the id. */
    public record Wanted(UUID id, UUID compound, LocalDate from, LocalDate ends, int seats, int members) {}

    static final int MOST_YEARS = 5;

    /** A red one (红色业委会): party members hold at least half of its seats; our reading, the report does not say how many. */
    public boolean isRed() {
        return 2 * members >= seats;
    }
}
