package org.linjuli.alliance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.territory.SheetFault;

/** The lines of an Excel file of alliances, one for each seat. */
final class AllianceSheet {

    static final int MOST_ROWS = 2_000;

    /** The columns, by their heads; those that our own files have besides are passed over. */
    enum Column {
        NAME("联盟名称"),
        KIND("类型"),
        AREA("所在区域"),
        COMPOUND("小区"),
        ROLE("席位"),
        MEMBER("组织或单位");

        private final String head;

        Column(String head) {
            this.head = head;
        }

        String head() {
            return head;
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
    }

    private AllianceSheet() {}

    /** The lines of the file; what can't be read at all is a fault of line 0. */
    static List<Line> read(byte[] file, List<SheetFault> faults) {
        try {
            var lines = Spreadsheet.read(file, MOST_ROWS);
            var head = headed(lines);
            if (head.isEmpty()) {
                faults.add(new SheetFault(0, "文件", "找不到表头，请先下载模板"));
                return List.of();
            }
            var heads = heads(head.get());
            for (var column : Column.values()) {
                if (column != Column.COMPOUND && !heads.containsKey(column)) {
                    faults.add(new SheetFault(head.get().number(), column.head(), "缺少“" + column.head() + "”列"));
                }
            }
            return faults.isEmpty() ? below(head.get(), lines, heads) : List.of();
        } catch (Spreadsheet.Unreadable why) {
            faults.add(new SheetFault(0, "文件", why.why()));
            return List.of();
        }
    }

    /** The heads and two lines that show how to fill it. */
    static byte[] template() {
        var lines = List.of(
                Stream.of(Column.values()).map(Column::head).toList(),
                List.of("冠发小区共建四方联盟（示例）", "四方联盟", "音西街道 福百社区", "冠发小区", "社区大党委", "福百社区大党委"),
                List.of("冠发小区共建四方联盟（示例）", "四方联盟", "音西街道 福百社区", "冠发小区", "物业公司", "91350181MA00000113"));
        return Spreadsheet.of("联盟", lines);
    }

    /** Files that we gave away have a note above the heads. */
    private static Optional<Spreadsheet.Line> headed(List<Spreadsheet.Line> lines) {
        return lines.stream()
                .limit(2)
                .filter(line -> heads(line).containsKey(Column.NAME))
                .findFirst();
    }

    private static Map<Column, Integer> heads(Spreadsheet.Line line) {
        var heads = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            for (int at = 0; at < line.cells().size(); at++) {
                if (line.cell(at).equals(column.head())) {
                    heads.putIfAbsent(column, at);
                }
            }
        }
        return heads;
    }

    private static List<Line> below(Spreadsheet.Line head, List<Spreadsheet.Line> lines, Map<Column, Integer> heads) {
        var found = new ArrayList<Line>();
        for (var line : lines) {
            if (line.number() > head.number()) {
                var cells = new EnumMap<Column, String>(Column.class);
                heads.forEach((column, at) -> {
                    cells.put(column, line.cell(at));
                });
                found.add(new Line(line.number(), cells));
            }
        }
        return found;
    }
}
