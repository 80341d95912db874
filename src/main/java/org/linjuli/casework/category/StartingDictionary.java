package org.linjuli.casework.category;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Level;

/** The dictionary that an installation starts with: names and terms as shipped, numbered in the order of the file. */
final class StartingDictionary {

    private static final int LEVELS = 3;
    private static final String[] SAYS_NOTHING = ",,,,,,,,,,,,".split(",", -1);

    private StartingDictionary() {}

    static List<CategoryEntry> entries() {
        var terms = terms();
        var children = new LinkedHashMap<String, Set<String>>();
        for (var line : lines("taxonomy.csv")) {
            var names = line.split(",", -1);
            for (int level = 0; level < LEVELS; level++) {
                var parent = String.join("/", List.of(names).subList(0, level));
                children.computeIfAbsent(parent, path -> new LinkedHashSet<>()).add(names[level]);
            }
        }
        var entries = new ArrayList<CategoryEntry>();
        number("", "", children, terms, entries);
        return entries;
    }

    private static void number(
            String parentCode,
            String parentPath,
            Map<String, Set<String>> children,
            Map<String, String[]> terms,
            List<CategoryEntry> entries) {
        int number = 0;
        for (var name : children.getOrDefault(parentPath, Set.of())) {
            number++;
            var code = parentCode + (parentCode.isEmpty() ? "" : ".") + "%02d".formatted(number);
            var path = parentPath.isEmpty() ? name : parentPath + "/" + name;
            entries.add(entry(code, name, Optional.ofNullable(terms.get(path))));
            if (code.length() < 8) {
                number(code, path, children, terms, entries);
            }
        }
    }

    private static CategoryEntry entry(String code, String name, Optional<String[]> terms) {
        var cells = terms.orElse(SAYS_NOTHING);
        return new CategoryEntry(
                code,
                name,
                cells[1].isEmpty() ? null : Category.Kind.valueOf(cells[1]),
                cells[2].isEmpty() ? null : Level.valueOf(cells[2]),
                term(cells[3]),
                term(cells[4]),
                term(cells[5]),
                term(cells[6]),
                flag(cells[7]),
                flag(cells[8]),
                flag(cells[9]),
                flag(cells[10]),
                cells[11].isEmpty() ? null : Integer.valueOf(cells[11]),
                flag(cells[12]));
    }

    private static @Nullable Term term(String cell) {
        return cell.isEmpty() ? null : Term.parse(cell);
    }

    private static @Nullable Boolean flag(String cell) {
        return cell.isEmpty() ? null : Boolean.valueOf(cell);
    }

    /** How many lines of the terms name a category. */
    static long linesOfTerms() {
        return lines("terms.csv").stream().count();
    }

    private static Map<String, String[]> terms() {
        var terms = new HashMap<String, String[]>();
        for (var line : lines("terms.csv")) {
            var cells = line.split(",", -1);
            terms.put(cells[0], cells);
        }
        return terms;
    }

    private static List<String> lines(String file) {
        var stream = Objects.requireNonNull(StartingDictionary.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
