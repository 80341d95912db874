package org.linjuli.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linjuli.meeting.Item;
import org.linjuli.meeting.paper.Paper;
import org.linjuli.meeting.paper.Paper.Block;
import org.linjuli.meeting.web.MeetingView.*;
import org.linjuli.shared.CityTime;

/** The minutes of a meeting as a document: when and where, who came, what became of each item, what was resolved. */
final class MinutesPaper {

    private MinutesPaper() {}

    static Paper of(MeetingRoom room, String minutes, String watermark) {
        var meeting = room.meeting();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(watermark));
        blocks.add(new Block.Text("时间：%s\n地点：%s\n状态：%s\n到会席位：应到 %d，实到 %d，法定 %d"
                .formatted(
                        CityTime.minute(meeting.startsAt()),
                        room.place(),
                        meeting.stateName(),
                        meeting.seats(),
                        meeting.present(),
                        meeting.needed())));
        blocks.add(new Block.Heading("一、到会情况"));
        blocks.add(new Block.Table(
                List.of(5, 3, 2),
                List.of("单位", "席位", "到会"),
                room.seats().stream()
                        .map(seat -> List.of(seat.areaName(), seat.title(), seat.present() ? "到会" : "未到"))
                        .toList()));
        blocks.add(new Block.Heading("二、议题和结果"));
        blocks.add(items(room));
        blocks.add(new Block.Heading("三、决议"));
        blocks.add(resolutions(room));
        blocks.add(new Block.Heading("四、会议记录"));
        blocks.add(new Block.Text(minutes.isBlank() ? "（没有文字记录）" : minutes));
        return new Paper(meeting.title() + "记录", blocks);
    }

    private static Block items(MeetingRoom room) {
        var rows = new ArrayList<List<String>>();
        for (var item : room.items()) {
            rows.add(List.of(String.valueOf(rows.size() + 1), subject(item), result(item)));
        }
        return rows.isEmpty()
                ? new Block.Text("没有议题。")
                : new Block.Table(List.of(1, 5, 4), List.of("序号", "议题", "结果"), rows);
    }

    private static String subject(AgendaItem item) {
        var follows = item.follows();
        if (follows != null) {
            return "跟踪决议：" + follows.what();
        }
        var request = item.request();
        if (request != null) {
            return "%s %s".formatted(request.no(), Objects.requireNonNullElse(request.title(), request.category()));
        }
        return Objects.requireNonNullElse(item.title(), "不公开的诉求");
    }

    private static String result(AgendaItem item) {
        var outcome = item.outcome();
        if (outcome == null) {
            return "待议";
        }
        return switch (outcome) {
            case RESOLVED -> "形成决议";
            case NOTED -> noted("已通报", item);
            case CARRIED -> noted("下次再议", item);
        };
    }

    private static String noted(String word, AgendaItem item) {
        return item.note() == null ? word : word + "：" + item.note();
    }

    private static Block resolutions(MeetingRoom room) {
        var rows = room.items().stream()
                .filter(item -> item.outcome() == Item.Outcome.RESOLVED)
                .map(AgendaItem::resolution)
                .filter(Objects::nonNull)
                .map(MinutesPaper::row)
                .toList();
        return rows.isEmpty()
                ? new Block.Text("没有形成决议。")
                : new Block.Table(List.of(4, 2, 2, 3), List.of("决定事项", "责任单位", "完成日期", "完成标准"), rows);
    }

    private static List<String> row(@Nullable ResolutionRow made) {
        return made == null
                ? List.of()
                : List.of(made.what(), made.ownerName(), made.due().toString(), made.criterion());
    }
}
