package org.linjuli.meeting;

import java.util.HashMap;
import java.util.Map;
import org.linjuli.casework.figure.Figures;
import org.linjuli.casework.figure.Period;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The figures of the three tiers (M05): each opens to the rows that the lists of meetings and resolutions show. */
@Service
public class MeetingFigures {

    /** Within so many days a raised request should be heard. */
    public static final int HEARD_WITHIN = 7;

    /** Meetings that were due, by what became of them: due is the sum of the four. */
    public record Held(int held, int moved, int cancelled, int missed) {

        public int due() {
            return held + moved + cancelled + missed;
        }
    }

    /** Resolutions whose day is over: all of them, and those that were done by it. */
    public record Kept(int due, int onTime) {}

    /** Raised requests that were heard, and those of them heard soon enough. */
    public record Heard(int heard, int soon) {}

    /** What residents' requests say: solved at all, and solved by the grids. */
    public record Solved(int solved, int inGrid) {}

    /**
     * Figures of an area in a period.
     *
     * @param byTier meetings of each tier; a tier without any is not there
     * @param byArea meetings of each area below
     */
    public record Report(Map<Tier, Held> byTier, Map<NodePath, Held> byArea, Kept kept, Heard heard, Solved solved) {}

    private static final String COUNTS = """
            count(*) filter (where m.state in ('OPEN', 'CLOSED') and m.moved = 0) as held,
            count(*) filter (where m.state in ('OPEN', 'CLOSED') and m.moved > 0) as moved,
            count(*) filter (where m.state = 'CANCELLED') as cancelled,
            count(*) filter (where m.state = 'MISSED') as missed
            """;

    private static final String DUE = """
            from meeting.meeting m
            where m.tier in ('GRID', 'STREET', 'CITY') and m.day between :from and :to and m.state <> 'PLANNED' and
            """;

    private final JdbcClient jdbc;
    private final Figures requests;
    private final MeetingSight sight;

    MeetingFigures(JdbcClient jdbc, Figures requests, MeetingSight sight) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.sight = sight;
    }

    public Report of(Actor actor, NodePath area, Period period) {
        actor.require(Permission.MEETING_READ, area);
        var sums = requests.of(actor, area, period, Figures.By.AREA).sums();
        return new Report(
                byTier(area, period),
                area.level().filter(level -> level == Level.GRID).isPresent() ? Map.of() : byArea(area, period),
                kept(area, period),
                heard(area, period),
                new Solved(sums.solved(), sums.inGrid()));
    }

    private Map<Tier, Held> byTier(NodePath area, Period period) {
        var held = new HashMap<Tier, Held>();
        jdbc.sql("select m.tier, " + COUNTS + DUE + MeetingSight.within("m", area) + " group by m.tier")
                .params(values(area, period))
                .query(row -> {
                    held.put(Tier.valueOf(row.getString("tier")), read(row));
                });
        return held;
    }

    private Map<NodePath, Held> byArea(NodePath area, Period period) {
        var held = new HashMap<NodePath, Held>();
        jdbc.sql("select subpath(m.node, 0, :depth)::text as part, " + COUNTS + DUE + MeetingSight.within("m", area)
                        + """
                        and nlevel(m.node) >= :depth group by 1
                        """)
                .params(values(area, period))
                .param("depth", area.depth() + 1)
                .query(row -> {
                    held.put(NodePath.of(row.getString("part")), read(row));
                });
        return held;
    }

    private static Held read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Held(row.getInt("held"), row.getInt("moved"), row.getInt("cancelled"), row.getInt("missed"));
    }

    private Kept kept(NodePath area, Period period) {
        return jdbc.sql("""
                        select count(*) as due, count(*) filter (where r.done_on <= r.due) as on_time
                        from meeting.resolution r
                        where r.due between :from and :to and r.due < :today and r.state <> 'DROPPED' and
                        """ + MeetingSight.within("r", area))
                .params(values(area, period))
                .param("today", sight.today())
                .query((row, number) -> new Kept(row.getInt("due"), row.getInt("on_time")))
                .single();
    }

    /** Each request counts with the first meeting that heard it after it came up. */
    private Heard heard(NodePath area, Period period) {
        return jdbc.sql("""
                        select count(*) as heard, count(*) filter (where day - since_day <= :within) as soon
                        from (select i.request, i.since, min(m.day) as day,
                                min((i.since at time zone 'Asia/Shanghai')::date) as since_day
                              from meeting.meeting m join meeting.item i on i.meeting = m.id
                              where m.tier in ('STREET', 'CITY') and m.day between :from and :to
                                and m.state in ('OPEN', 'CLOSED') and i.kind = 'RAISED' and %s
                              group by i.request, i.since) first
                        """.formatted(MeetingSight.within("m", area)))
                .params(values(area, period))
                .param("within", HEARD_WITHIN)
                .query((row, number) -> new Heard(row.getInt("heard"), row.getInt("soon")))
                .single();
    }

    private static Map<String, Object> values(NodePath area, Period period) {
        var values = new HashMap<String, Object>();
        values.put("area", area.value());
        values.put("from", period.from());
        values.put("to", period.to());
        return values;
    }
}
