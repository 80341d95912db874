package org.linjuli.organization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.territory.SheetFault;

/** The lines of an Excel file of responsibility fields, one for each building and post that answers for it. */
public final class FieldSheet {

    static final int MOST_ROWS = 5_000;

    /** The columns, by their heads; those that our own files have besides are passed over. */
    enum Column {
        GRID("网格"),
        COMPOUND("小区"),
        BUILDING("楼栋"),
        NODE("负责组织"),
        TITLE("岗位"),
        SEAT("席次");

        private final String head;

        Column(String head) {
            this.head = head;
        }
    }

    /**
     * A line.
     *
     * @param number as the spreadsheet numbers it
     */
    record Line(int number, Map<Column, String> cells) {

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        SheetFault fault(Column column, String message) {
            return new SheetFault(number, column.head, message);
        }
    }

    private FieldSheet() {}

    /** The heads, in the order of our own files. */
    public static List<String> heads() {
        return Stream.of(Column.values()).map(column -> column.head).toList();
    }

    /** The heads and lines that show how to fill it. */
    static byte[] template() {
        return Spreadsheet.of(
                "责任田",
                List.of(
                        heads(),
                        List.of("音西街道 福百社区 第4网格", "冠发小区", "1号楼", "冠发小区1号楼楼栋党小组", "楼栋长", "1"),
                        List.of("音西街道 福百社区 第4网格", "冠发小区", "2号楼", "福百社区第4网格党总支", "网格员", "2"),
                        List.of("音西街道 福百社区 第4网格", "冠发小区", "3号楼", "", "", "")));
    }

    /** The lines of the file; what can't be read at all is a fault of line 0. */
    static List<Line> read(byte[] file, List<SheetFault> faults) {
        try {
            var lines = Spreadsheet.read(file, MOST_ROWS);
            var head = lines.stream()
                    .limit(2)
                    .filter(line -> line.cells().containsAll(heads()))
                    .findFirst();
            if (head.isEmpty()) {
                faults.add(new SheetFault(0, "文件", "表头应有：" + String.join("、", heads())));
                return List.of();
            }
            var found = new ArrayList<Line>();
            for (var line : lines) {
                if (line.number() > head.get().number()) {
                    var cells = new EnumMap<Column, String>(Column.class);
                    for (var column : Column.values()) {
                        cells.put(column, line.cell(head.get().cells().indexOf(column.head)));
                    }
                    found.add(new Line(line.number(), cells));
                }
            }
            return found;
        } catch (Spreadsheet.Unreadable why) {
            faults.add(new SheetFault(0, "文件", why.why()));
            return List.of();
        }
    }
}
