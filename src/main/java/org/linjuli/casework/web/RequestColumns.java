package org.linjuli.casework.web;

import java.time.Clock;
import java.util.List;
import org.linjuli.casework.list.Listed;
import org.linjuli.casework.sheet.Column;
import org.linjuli.shared.Level;
import org.springframework.stereotype.Component;

/** What a file tells of a request: what the list on the screen tells, and no more. */
@Component
class RequestColumns {

    private final Wording wording;
    private final Clock clock;

    RequestColumns(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    List<Column<Listed>> all() {
        var now = clock.instant();
        return List.of(
                new Column<>("编号", 18, Listed::number),
                new Column<>("标题", 40, Listed::title),
                new Column<>("一级类别", 14, row -> category(row, 0)),
                new Column<>("二级类别", 18, row -> category(row, 1)),
                new Column<>("三级类别", 18, row -> category(row, 2)),
                new Column<>("状态", 12, row -> row.state().label()),
                new Column<>("所在地", 32, row -> wording.area(row.area())),
                new Column<>("承办", 28, row -> wording.desk(row.owner())),
                new Column<>("层级", 8, row -> level(Wording.level(row.owner(), row.answering()))),
                new Column<>("反映时间", 17, Listed::created),
                new Column<>("时限", 17, row -> row.owed() ? row.due() : null),
                new Column<>("是否超期", 10, row -> yes(row.isOverdue(now))),
                new Column<>("办结时间", 17, Listed::resolved),
                new Column<>("反映人数", 10, Listed::reporters),
                new Column<>("督办", 8, row -> yes(row.supervised())),
                new Column<>("紧急", 8, row -> yes(row.emergency())),
                new Column<>("不公开", 8, row -> yes(row.isPrivate())));
    }

    private String category(Listed row, int level) {
        var path = wording.category(row.category()).path();
        return level < path.size() ? path.get(level) : "";
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    private static String level(Level level) {
        return switch (level) {
            case GRID -> "网格";
            case COMMUNITY -> "社区";
            case STREET -> "街道";
            case CITY -> "市级";
        };
    }
}
