package org.linjuli.meeting;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.figure.Period;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The raised requests that were heard: what the figure of those heard soon counts, one by one. */
@Service
public class HeardRequests {

    /**
     * A raised request with the first meeting that heard it after it came up.
     *
     * @param since when it came up
     */
    public record HeardFirst(UUID request, Instant since, UUID meeting, LocalDate day, boolean soon) {}

    /** Each request counts once for each time that it came up. */
    static final String FIRST = """
            from (select i.request, i.since, min(m.day) as day, (array_agg(m.id order by m.day, m.id))[1] as meeting,
                    min(m.day) - min((i.since at time zone 'Asia/Shanghai')::date) <= :within as soon
                  from meeting.meeting m join meeting.item i on i.meeting = m.id
                  where m.tier in ('STREET', 'CITY') and m.day between :from and :to
                    and m.state in ('OPEN', 'CLOSED') and i.kind = 'RAISED' and %s
                  group by i.request, i.since) first
            """;

    private final JdbcClient jdbc;

    HeardRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those heard in an area and a period, the latest first; those heard soon, those heard late, or all. */
    public Page<HeardFirst> page(
            Actor actor, NodePath area, Period period, @Nullable Boolean soon, @Nullable String cursor, int limit) {
        actor.require(Permission.MEETING_READ, area);
        if (limit < 1 || limit > Meetings.LONGEST_PAGE) {
            throw MeetingProblem.BAD_LIST.now().field("limit", "每页 1 到 " + Meetings.LONGEST_PAGE + " 条");
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("area", area.value());
        values.put("from", period.from());
        values.put("to", period.to());
        values.put("within", MeetingFigures.HEARD_WITHIN);
        values.put("soon", soon);
        values.put("limit", limit + 1);
        mark(cursor, values);
        var rows = jdbc.sql(
                        "select request, since, meeting, day, soon " + FIRST.formatted(MeetingSight.within("m", area))
                                + """
                        where (:soon::boolean is null or soon = :soon)
                          and (:day::date is null or (day, request, since) < (:day::date, :request::uuid, :since::timestamptz))
                        order by day desc, request desc, since desc limit :limit
                        """)
                .params(values)
                .query((row, number) -> new HeardFirst(
                        row.getObject("request", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getObject("meeting", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("soon")))
                .list();
        return Page.cut(rows, limit, last -> Cursor.of(last.day(), last.request(), last.since()));
    }

    private static void mark(@Nullable String cursor, Map<String, @Nullable Object> values) {
        if (cursor == null) {
            values.put("day", null);
            values.put("request", null);
            values.put("since", null);
            return;
        }
        try {
            var mark = Cursor.parse(cursor, 3).values();
            values.put("day", LocalDate.parse(mark.get(0)));
            values.put("request", UUID.fromString(mark.get(1)));
            values.put("since", utc(Instant.parse(mark.get(2))));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw MeetingProblem.BAD_LIST.now().field("cursor", "页码已失效，请从第一页重新打开");
        }
    }
}
