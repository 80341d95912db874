package org.linjuli.planning.cut;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.linjuli.planning.Border;
import org.linjuli.planning.CityMap;
import org.linjuli.planning.Lot;
import org.linjuli.planning.command.Row;

/** Reads a folder with {@code nodes.csv} and {@code edges.csv}, and files with one grid number per node. */
final class PlanFiles {

    private PlanFiles() {}

    static CityMap map(Path folder) throws IOException {
        var lots = new ArrayList<Lot>();
        for (var row : Row.allOf(folder.resolve("nodes.csv"))) {
            try {
                lots.add(new Lot(
                        row.whole("households"),
                        row.number("x"),
                        row.number("y"),
                        Math.max(Lot.NO_COMPOUND, (int) row.number("compound")),
                        row.number("cell_area"),
                        row.number("cell_perim")));
            } catch (IllegalArgumentException wrong) {
                throw row.unreadable(String.valueOf(wrong.getMessage()));
            }
        }
        var borders = new ArrayList<Border>();
        for (var row : Row.allOf(folder.resolve("edges.csv"))) {
            borders.add(border(row, lots.size()));
        }
        return new CityMap(lots, borders);
    }

    private static Border border(Row row, int lots) {
        int one = row.whole("u");
        int other = row.whole("v");
        if (Math.max(one, other) >= lots) {
            throw row.unreadable("there is no node " + Math.max(one, other) + ", the last is " + (lots - 1));
        }
        try {
            return new Border(one, other, row.number("shared_m"), row.whole("barrier"));
        } catch (IllegalArgumentException wrong) {
            throw row.unreadable(String.valueOf(wrong.getMessage()));
        }
    }
}
