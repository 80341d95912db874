package org.linjuli.casework.sheet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;

/**
 * What a file says of itself wherever it goes: who took it, when, what for. Its random id stands in the audit log too, so
 * that a file that turns up elsewhere leads to who took it.
 *
 * @param export the random id
 * @param by name of who took it, with the short code of the account: names are not unique
 * @param order number of the order that was approved; null for what may leave at once
 */
public record Watermark(
        UUID export,
        String by,
        Instant at,
        String purpose,
        @Nullable Long order) {

    public static final String NOTICE = "仅限工作使用，不得外传";

    private static final int SHORT = 8;

    /** One line of the sheet that explains the file. */
    record Line(String name, String value) {}

    /** Of what may leave at once, which nobody was asked for. */
    public static Watermark atOnce(Actor actor, Clock clock) {
        return of(actor, "日常工作", null, clock);
    }

    static Watermark of(Actor actor, String purpose, @Nullable Long order, Clock clock) {
        var id = actor.account().toString();
        var by = "%s（账号 %s）".formatted(actor.name(), id.substring(id.length() - SHORT));
        return new Watermark(UUID.randomUUID(), by, clock.instant(), purpose, order);
    }

    /** Above the rows and on each printed page. */
    public String sentence() {
        var number = order == null ? "" : "，申请 %d 号".formatted(order);
        return "%s。%s %s 导出%s，追踪编号 %s".formatted(NOTICE, by, CityTime.minute(at), number, export);
    }

    List<Line> lines(int rows, boolean whole) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("要求", NOTICE));
        lines.add(new Line("导出人", by));
        lines.add(new Line("导出时间", CityTime.minute(at)));
        lines.add(new Line("用途", purpose));
        lines.add(new Line("行数", whole ? "%d 行".formatted(rows) : "%d 行，此后还有，没有导出".formatted(rows)));
        lines.add(new Line("申请编号", order == null ? "未超过限额，不用申请" : "%d 号".formatted(order)));
        lines.add(new Line("追踪编号", export.toString()));
        return lines;
    }
}
