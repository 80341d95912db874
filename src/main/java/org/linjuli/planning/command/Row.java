package org.linjuli.planning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line of a file of comma-separated numbers, whose first line names the columns. */
public record Row(Path file, int line, List<String> names, List<String> cells) {

    public static List<Row> allOf(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            throw new UnreadableException(file + " is empty; its first line names the columns");
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

    public boolean has(String name) {
        return names.contains(name);
    }

    public int whole(String name) {
        return (int) Math.round(number(name));
    }

    /** A blank cell is 0. */
    public double number(String name) {
        int at = names.indexOf(name);
        if (at < 0 || at >= cells.size()) {
            throw unreadable("column " + name + " is missing");
        }
        try {
            return cells.get(at).isBlank() ? 0 : Double.parseDouble(cells.get(at));
        } catch (NumberFormatException notANumber) {
            throw unreadable(name + " is no number: " + cells.get(at));
        }
    }

    public UnreadableException unreadable(String why) {
        return new UnreadableException(file + ", line " + line + ": " + why);
    }

    /** One whole number a line, without names. */
    public static List<Integer> numbers(Path file, String what) throws IOException {
        var lines = Files.readAllLines(file);
        var numbers = new ArrayList<Integer>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            try {
                if (!line.isEmpty()) {
                    numbers.add(Integer.valueOf(line));
                }
            } catch (NumberFormatException notANumber) {
                throw new UnreadableException(
                        file + ", line " + (i + 1) + ": one " + what + " per line is expected, not " + line);
            }
        }
        return numbers;
    }
}
