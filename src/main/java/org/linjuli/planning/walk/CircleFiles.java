package org.linjuli.planning.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linjuli.planning.Demand;
import org.linjuli.shared.Point;

/** Reads buildings and stations from files whose first line names the columns. */
final class CircleFiles {

    /** What is wrong with a file, and in which line. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private CircleFiles() {}

    /** Columns lat, lon (or lng) and households; all others are passed over. */
    static List<Demand> buildings(Path file) throws IOException {
        return rows(file).stream()
                .map(row -> new Demand(row.point(), (int) Math.round(row.number("households"))))
                .toList();
    }

    /** Columns lat and lon (or lng). */
    static List<Point> stations(Path file) throws IOException {
        return rows(file).stream().map(Row::point).toList();
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

        Point point() {
            double lat = number("lat");
            double lng = number(names.contains("lng") ? "lng" : "lon");
            try {
                return new Point(lat, lng);
            } catch (IllegalArgumentException nowhere) {
                throw new Unreadable(file + ", line " + line + ": " + nowhere.getMessage());
            }
        }

        double number(String name) {
            int at = names.indexOf(name);
            if (at < 0 || at >= cells.size()) {
                throw new Unreadable(file + ", line " + line + ": column " + name + " is missing");
            }
            try {
                return Double.parseDouble(cells.get(at));
            } catch (NumberFormatException notANumber) {
                throw new Unreadable(file + ", line " + line + ": " + name + " is no number: " + cells.get(at));
            }
        }
    }
}
