package org.linjuli.organization;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Labelled;
import org.linjuli.territory.SheetFault;

/**
 * A line of an Excel file whose columns are known by their heads; columns that our own files have besides are passed over.
 *
 * @param number as the spreadsheet numbers it
 */
record SheetLine<C extends Enum<C> & Labelled>(int number, Map<C, String> cells) {

    String cell(C column) {
        return cells.getOrDefault(column, "");
    }

    SheetFault fault(C column, String message) {
        return new SheetFault(number, column.label(), message);
    }

    /** The heads, in the order of our own files. */
    static <C extends Enum<C> & Labelled> List<String> heads(Class<C> columns) {
        return Stream.of(columns.getEnumConstants()).map(Labelled::label).toList();
    }

    /** The lines of a file, of which the first or the second row has all heads; what can't be read at all is a fault of line 0. */
    static <C extends Enum<C> & Labelled> List<SheetLine<C>> read(
            byte[] file, Class<C> columns, int most, List<SheetFault> faults) {
        var heads = heads(columns);
        try {
            var lines = Spreadsheet.read(file, most);
            var head = lines.stream()
                    .limit(2)
                    .filter(line -> line.cells().containsAll(heads))
                    .findFirst();
            if (head.isEmpty()) {
                faults.add(new SheetFault(0, "文件", "表头应有：" + String.join("、", heads)));
                return List.of();
            }
            var found = head.get();
            return lines.stream()
                    .filter(line -> line.number() > found.number())
                    .map(line -> {
                        var cells = new EnumMap<C, String>(columns);
                        for (var column : columns.getEnumConstants()) {
                            cells.put(column, line.cell(found.cells().indexOf(column.label())));
                        }
                        return new SheetLine<>(line.number(), cells);
                    })
                    .toList();
        } catch (Spreadsheet.Unreadable why) {
            faults.add(new SheetFault(0, "文件", why.why()));
            return List.of();
        }
    }
}
