package org.linjuli.territory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linjuli.platform.Spreadsheet;

/** Reads the lines of an Excel file by the heads of its first line. */
final class HeadedSheet {

    /** A column as it is headed in the file. */
    interface Head {

        String head();

        /** Whether a file without it can't be taken. */
        boolean isNeeded();

        default boolean isHeaded(String text) {
            return head().equals(text.strip());
        }
    }

    /**
     * A line as it stands in the file.
     *
     * @param row as the spreadsheet numbers it
     */
    record Row<C extends Enum<C>>(int row, Map<C, String> cells) {

        /** The text without blanks around it; empty where there is none. */
        String cell(C column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private HeadedSheet() {}

    /** The lines below the heads; what can't be read, or a column that is missing, is a fault. */
    static <C extends Enum<C> & Head> List<Row<C>> read(
            byte[] file, Class<C> columns, int most, List<SheetFault> faults) {
        try {
            var lines = Spreadsheet.read(file, most);
            if (lines.isEmpty()) {
                faults.add(new SheetFault(0, "文件", "文件是空的，请先下载模板"));
                return List.of();
            }
            var heads = heads(lines.getFirst(), columns, faults);
            return lines.stream()
                    .skip(1)
                    .map(line -> row(line, columns, heads))
                    .filter(row -> row.cells().values().stream().anyMatch(text -> !text.isBlank()))
                    .toList();
        } catch (Spreadsheet.Unreadable why) {
            faults.add(new SheetFault(0, "文件", why.why()));
            return List.of();
        }
    }

    private static <C extends Enum<C> & Head> Map<C, Integer> heads(
            Spreadsheet.Line first, Class<C> columns, List<SheetFault> faults) {
        var heads = new EnumMap<C, Integer>(columns);
        for (var column : columns.getEnumConstants()) {
            for (int at = 0; at < first.cells().size(); at++) {
                if (column.isHeaded(first.cell(at))) {
                    heads.putIfAbsent(column, at);
                }
            }
            if (column.isNeeded() && !heads.containsKey(column)) {
                faults.add(new SheetFault(first.number(), column.head(), "缺少“" + column.head() + "”列"));
            }
        }
        return heads;
    }

    private static <C extends Enum<C> & Head> Row<C> row(
            Spreadsheet.Line line, Class<C> columns, Map<C, Integer> heads) {
        var cells = new EnumMap<C, String>(columns);
        heads.forEach((column, at) -> cells.put(column, line.cell(at)));
        return new Row<>(line.number(), cells);
    }
}
