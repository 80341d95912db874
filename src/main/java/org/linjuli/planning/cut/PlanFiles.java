package org.linjuli.planning.cut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linjuli.planning.Border;
import org.linjuli.planning.CityMap;
import org.linjuli.planning.Lot;

/** Reads a folder with {@code nodes.csv} and {@code edges.csv}, and files with one grid number per node. */
final class PlanFiles {

    /** What is wrong with a file, and in which line. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private PlanFiles() {}

    static CityMap map(Path folder) throws IOException {
        var lots = new ArrayList<Lot>();
        for (var row : rows(folder.resolve("nodes.csv"))) {
            lots.add(new Lot(
                    (int) Math.round(row.number("households")),
                    row.number("x"),
                    row.number("y"),
                    Math.max(Lot.NO_COMPOUND, (int) row.number("compound")),
                    row.number("cell_area"),
                    row.number("cell_perim")));
        }
        var borders = new ArrayList<Border>();
        for (var row : rows(folder.resolve("edges.csv"))) {
            borders.add(new Border(
                    (int) row.number("u"), (int) row.number("v"), row.number("shared_m"), (int) row.number("barrier")));
        }
        return new CityMap(lots, borders);
    }

    static List<Integer> labels(Path file) throws IOException {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException notANumber) {
            throw new Unreadable(file + ": one grid number per line is expected; " + notANumber.getMessage());
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            throw new Unreadable(file + " is empty; its first line names the columns");
        }
        var names = List.of(lines.getFirst().strip().toLowerCase(Locale.ROOT).split(",", -1));
        var rows = new ArrayList<Row>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(
                        new Row(file, i + 1, names, List.of(lines.get(i).strip().split(",", -1))));
            }
        }
        return rows;
    }

    private record Row(Path file, int line, List<String> names, List<String> cells) {

        double number(String name) {
            int at = names.indexOf(name);
            if (at < 0 || at >= cells.size()) {
                throw new Unreadable(file + ", line " + line + ": column " + name + " is missing");
            }
            try {
                return cells.get(at).isBlank() ? 0 : Double.parseDouble(cells.get(at));
            } catch (NumberFormatException notANumber) {
                throw new Unreadable(file + ", line " + line + ": " + name + " is no number: " + cells.get(at));
            }
        }
    }
}
