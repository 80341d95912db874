package org.linjuli.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** What people of the sample city complain about, and how that usually ends; written for the sample. */
final class Matters {

    private static final String FILE = "matters.csv";
    private static final int COLUMNS = 7;

    /**
     * One kind of matter.
     *
     * @param category names of the three levels of the dictionary, joined by slashes
     * @param weight how often it occurs, relative to the others
     * @param hardness 1 what a grid settles in days, to 3 what takes a street or the city
     */
    record Matter(String category, int weight, int hardness, String title, String body, String tried, String result) {

        static Matter parse(String line) {
            var cells = line.split(",", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException(FILE + ": " + COLUMNS + " columns were expected: " + line);
            }
            return new Matter(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6]);
        }
    }

    private final List<Matter> matters;
    private final int total;

    private Matters(List<Matter> matters) {
        this.matters = matters;
        this.total = matters.stream().mapToInt(Matter::weight).sum();
    }

    static Matters read() {
        var stream = Objects.requireNonNull(Matters.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Matters(lines.lines().skip(1).map(Matter::parse).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Matter pick(RandomGenerator random) {
        int at = random.nextInt(total);
        for (var matter : matters) {
            at -= matter.weight();
            if (at < 0) {
                return matter;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    List<Matter> all() {
        return matters;
    }

    List<String> categories() {
        return matters.stream().map(Matter::category).distinct().toList();
    }
}
