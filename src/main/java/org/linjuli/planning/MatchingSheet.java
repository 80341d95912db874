package org.linjuli.planning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.territory.Building;
import org.linjuli.territory.SheetFault;

/** The lines of an Excel file of needs and volunteers. */
final class MatchingSheet {

    static final int MOST_ROWS = 20_000;

    static final String NEED = "需求";
    static final String VOLUNTEER = "志愿者";

    /** Two needs, then a volunteer. */
    private static final int EACH = 3;

    private static final List<String> SHOWN_SKILLS = List.of("送餐", "维修", "陪诊");

    /**
     * A line.
     *
     * @param row as the spreadsheet numbers it
     */
    record Line(int row, Map<MatchingColumn, String> cells) {

        /** The text without blanks around it; empty where there is none. */
        String cell(MatchingColumn column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private MatchingSheet() {}

    /** The lines of the file; what can't be read, or a column that is missing, is a fault. */
    static List<Line> read(byte[] file, List<SheetFault> faults) {
        try {
            var lines = Spreadsheet.read(file, MOST_ROWS);
            if (lines.isEmpty()) {
                faults.add(new SheetFault(0, "文件", "文件是空的，请先下载模板"));
                return List.of();
            }
            var heads = heads(lines.getFirst());
            Stream.of(MatchingColumn.values())
                    .filter(column -> column.isNeeded() && !heads.containsKey(column))
                    .forEach(column -> faults.add(
                            new SheetFault(lines.getFirst().number(), column.head(), "缺少“" + column.head() + "”列")));
            return faults.isEmpty()
                    ? lines.stream().skip(1).map(line -> line(line, heads)).toList()
                    : List.of();
        } catch (Spreadsheet.Unreadable why) {
            faults.add(new SheetFault(0, "文件", why.why()));
            return List.of();
        }
    }

    private static Map<MatchingColumn, Integer> heads(Spreadsheet.Line first) {
        var heads = new EnumMap<MatchingColumn, Integer>(MatchingColumn.class);
        for (var column : MatchingColumn.values()) {
            for (int at = 0; at < first.cells().size(); at++) {
                if (first.cell(at).equals(column.head())) {
                    heads.putIfAbsent(column, at);
                }
            }
        }
        return heads;
    }

    private static Line line(Spreadsheet.Line line, Map<MatchingColumn, Integer> heads) {
        var cells = new EnumMap<MatchingColumn, String>(MatchingColumn.class);
        heads.forEach((column, at) -> cells.put(column, line.cell(at)));
        return new Line(line.number(), cells);
    }

    /**
     * The heads and lines that show how to fill it, at places that there are, so that the file can be tried as it is.
     *
     * @param buildings with their addresses
     */
    static byte[] template(Map<Building, String> buildings) {
        var lines = new ArrayList<List<String>>();
        lines.add(Stream.of(MatchingColumn.values()).map(MatchingColumn::head).toList());
        var places = List.copyOf(buildings.entrySet());
        for (int i = 0; i < places.size(); i++) {
            var skill = SHOWN_SKILLS.get(i / EACH % SHOWN_SKILLS.size());
            var other = SHOWN_SKILLS.get((i / EACH + 1) % SHOWN_SKILLS.size());
            var address = places.get(i).getValue();
            var at = places.get(i).getKey().point();
            lines.add(
                    i % EACH < EACH - 1
                            ? List.of(NEED, "示例需求" + lines.size(), address, "", "", "", skill, "", "")
                            : List.of(
                                    VOLUNTEER,
                                    "示例志愿者" + lines.size(),
                                    "",
                                    String.valueOf(at.lng()),
                                    String.valueOf(at.lat()),
                                    "WGS84",
                                    skill + "、" + other,
                                    "3",
                                    String.valueOf(i % 5)));
        }
        return Spreadsheet.of("需求和志愿者", lines);
    }

    /** Who is to serve which need, the needs that nobody serves among them. */
    static byte[] written(MatchingReport report) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("需求行", "需求", "地点", "技能", "志愿者行", "志愿者", "志愿者地点", "直线距离（米）", "说明"));
        for (var one : report.pairs()) {
            lines.add(List.of(
                    String.valueOf(one.need().row()),
                    one.need().name(),
                    one.need().place().label(),
                    one.need().skill(),
                    String.valueOf(one.volunteer().row()),
                    one.volunteer().name(),
                    one.volunteer().place().label(),
                    String.valueOf(Math.round(one.metres())),
                    ""));
        }
        for (var one : report.unserved()) {
            lines.add(List.of(
                    String.valueOf(one.need().row()),
                    one.need().name(),
                    one.need().place().label(),
                    one.need().skill(),
                    "",
                    "",
                    "",
                    "",
                    one.why().sentence()));
        }
        return Spreadsheet.of("匹配结果", lines);
    }
}
