package org.linjuli.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

        static final Held NONE = new Held(0, 0, 0, 0);

        Held plus(Held other) {
            return new Held(held + other.held, moved + other.moved, cancelled + other.cancelled, missed + other.missed);
        }

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

    /**
     * The sessions of compounds (M17).
     *
     * @param byArea those of each area below; of a grid, of each compound
     * @param residents how many came to those that were held
     */
    public record Talks(Held all, Map<NodePath, Held> byArea, int residents) {}

    private static final Set<Tier> CONSULTATION = Set.of(Tier.GRID, Tier.STREET, Tier.CITY);

    /** How many labels the node of a compound has. */
    private static final int COMPOUND_DEPTH = Level.GRID.depth() + 1;

    private static final String COUNTS = """
            count(*) filter (where m.state in ('OPEN', 'CLOSED') and m.moved = 0) as held,
            count(*) filter (where m.state in ('OPEN', 'CLOSED') and m.moved > 0) as moved,
            count(*) filter (where m.state = 'CANCELLED') as cancelled,
            count(*) filter (where m.state = 'MISSED') as missed
            """;

    private static final String DUE = """
            from meeting.meeting m
            where m.tier = any(:tiers) and m.day between :from and :to and m.state <> 'PLANNED' and
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
                area.level().filter(level -> level == Level.GRID).isPresent()
                        ? Map.of()
                        : byArea(area, period, CONSULTATION),
                kept(area, period),
                heard(area, period),
                new Solved(sums.solved(), sums.inGrid()));
    }

    /** Of the sessions of an area; each number opens to the list with that outcome. */
    public Talks talks(Actor actor, NodePath area, Period period) {
        actor.require(Permission.MEETING_READ, area);
        var byArea = byArea(area, period, Set.of(Tier.COMPOUND));
        var all = byArea.values().stream().reduce(Held.NONE, Held::plus);
        int residents = jdbc.sql("""
                        select coalesce(sum(m.residents_here + m.residents_counted), 0)
                        """ + DUE + MeetingSight.within("m", area) + " and m.state in ('OPEN', 'CLOSED')")
                .params(values(area, period, Set.of(Tier.COMPOUND)))
                .query(Integer.class)
                .single();
        return new Talks(all, area.compound().isPresent() ? Map.of() : byArea, residents);
    }

    private Map<Tier, Held> byTier(NodePath area, Period period) {
        var held = new HashMap<Tier, Held>();
        jdbc.sql("select m.tier, " + COUNTS + DUE + MeetingSight.within("m", area) + " group by m.tier")
                .params(values(area, period, CONSULTATION))
                .query(row -> {
                    held.put(Tier.valueOf(row.getString("tier")), read(row));
                });
        return held;
    }

    private Map<NodePath, Held> byArea(NodePath area, Period period, Set<Tier> tiers) {
        var held = new HashMap<NodePath, Held>();
        jdbc.sql("select subpath(m.node, 0, :depth)::text as part, " + COUNTS + DUE + MeetingSight.within("m", area)
                        + """
                        and nlevel(m.node) >= :depth group by 1
                        """)
                .params(values(area, period, tiers))
                .param("depth", Math.min(area.depth() + 1, COMPOUND_DEPTH))
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
        return jdbc.sql("select count(*) as heard, count(*) filter (where soon) as soon "
                        + HeardRequests.FIRST.formatted(MeetingSight.within("m", area)))
                .params(values(area, period))
                .param("within", HEARD_WITHIN)
                .query((row, number) -> new Heard(row.getInt("heard"), row.getInt("soon")))
                .single();
    }

    private static Map<String, Object> values(NodePath area, Period period, Set<Tier> tiers) {
        var values = values(area, period);
        values.put("tiers", tiers.stream().map(Tier::name).toArray(String[]::new));
        return values;
    }

    private static Map<String, Object> values(NodePath area, Period period) {
        var values = new HashMap<String, Object>();
        values.put("area", area.value());
        values.put("from", period.from());
        values.put("to", period.to());
        return values;
    }
}
