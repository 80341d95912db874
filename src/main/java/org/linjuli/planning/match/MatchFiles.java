package org.linjuli.planning.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linjuli.planning.Need;
import org.linjuli.planning.Volunteer;
import org.linjuli.planning.command.Row;

/** Reads a folder with {@code demands.csv} and {@code volunteers.csv}. */
final class MatchFiles {

    private MatchFiles() {}

    static List<Need> needs(Path folder) throws IOException {
        var needs = new ArrayList<Need>();
        for (var row : Row.allOf(folder.resolve("demands.csv"))) {
            try {
                needs.add(new Need(row.number("x"), row.number("y"), row.whole("skill")));
            } catch (IllegalArgumentException wrong) {
                throw row.unreadable(String.valueOf(wrong.getMessage()));
            }
        }
        return needs;
    }

    static List<Volunteer> volunteers(Path folder) throws IOException {
        var volunteers = new ArrayList<Volunteer>();
        for (var row : Row.allOf(folder.resolve("volunteers.csv"))) {
            try {
                volunteers.add(new Volunteer(
                        row.number("x"),
                        row.number("y"),
                        skills(row.whole("skillmask")),
                        row.whole("quota"),
                        row.has("services") ? row.whole("services") : 0));
            } catch (IllegalArgumentException wrong) {
                throw row.unreadable(String.valueOf(wrong.getMessage()));
            }
        }
        return volunteers;
    }

    private static Set<Integer> skills(int mask) {
        return IntStream.range(0, Integer.SIZE)
                .filter(skill -> (mask >> skill & 1) == 1)
                .boxed()
                .collect(Collectors.toSet());
    }
}
