package org.linjuli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds SQL that names another module's schema.
 *
 * <p>{@code insight} alone may read what a module publishes for it, the views {@code <module>.figure_…}; all may call the
 * functions of the platform.
 *
 * @param modules names of all modules, which are the names of their schemas
 */
record SqlBoundaries(Set<String> modules) {

    private static final Pattern TEXT_OR_STRING =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile(
            "\\b(select|insert\\s+into|update|delete\\s+from|from|join|merge\\s+into)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SQL_COMMENT = Pattern.compile("--[^\n]*|'(?:[^']|'')*'");

    /** In the strings of Java sources below {@code root/<module>}. */
    List<String> violationsInJava(Path root) throws IOException {
        var violations = new ArrayList<String>();
        for (var module : modules) {
            for (var file : filesBelow(root.resolve(module), ".java")) {
                TEXT_OR_STRING
                        .matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group())
                        .filter(text -> SQL.matcher(text).find())
                        .forEach(sql -> violations.addAll(foreignNames(module, file, sql)));
            }
        }
        return violations;
    }

    /** In the migrations below {@code root/<module>}. */
    List<String> violationsInMigrations(Path root) throws IOException {
        var violations = new ArrayList<String>();
        for (var module : modules) {
            for (var file : filesBelow(root.resolve(module), ".sql")) {
                var sql = SQL_COMMENT.matcher(Files.readString(file)).replaceAll("");
                violations.addAll(foreignNames(module, file, sql));
            }
        }
        return violations;
    }

    private List<String> foreignNames(String module, Path file, String sql) {
        return Pattern.compile("\\b(" + String.join("|", modules) + ")\\.([a-z_]+)(\\(?)")
                .matcher(sql)
                .results()
                .filter(name -> !name.group(1).equals(module))
                .filter(name ->
                        !(name.group(1).equals("platform") && name.group(3).equals("(")))
                .filter(name -> !(module.equals("insight") && name.group(2).startsWith("figure_")))
                .map(name -> file + " names " + name.group())
                .toList();
    }

    private static List<Path> filesBelow(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
