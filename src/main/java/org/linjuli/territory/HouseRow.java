package org.linjuli.territory;

import java.util.Map;

/** A line of a file of buildings, as it stands there. */
record HouseRow(int row, Map<HouseColumn, String> cells) {

    String cell(HouseColumn column) {
        return cells.getOrDefault(column, "").strip();
    }
}
