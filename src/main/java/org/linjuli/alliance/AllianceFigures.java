package org.linjuli.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linjuli.platform.AreaList;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many alliances there are and what they kept of their duties (M04); each figure opens to its rows. */
@Service
public class AllianceFigures {

    /** Alliances as they stand now. */
    public record StateSums(int forming, int active, int ended) {}

    /**
     * Periods of duties whose last day lay in the time: confirmed and reported by that day, confirmed and reported after it,
     * closed without a report, reported and waiting for another seat, and those that can still be reported.
     */
    public record DutySums(int kept, int late, int missed, int reported, int open) {

        /** All of them. */
        public int due() {
            return kept + late + missed + reported + open;
        }
    }

    /** The whole, and the duties of each area below. */
    public record Report(StateSums alliances, DutySums whole, Map<NodePath, DutySums> parts) {}

    private static final String SUMS = """
            count(*) filter (where confirmed_at is not null and done_on <= due_on) as kept,
            count(*) filter (where confirmed_at is not null and done_on > due_on) as late,
            count(*) filter (where done_on is null and closes_on < :today) as missed,
            count(*) filter (where done_on is not null and confirmed_at is null) as reported,
            count(*) filter (where done_on is null and closes_on >= :today) as open
            from alliance.duty_period where %s and due_on between :from and :to
            """;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final Duties duties;

    AllianceFigures(JdbcClient jdbc, Territory territory, Duties duties) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.duties = duties;
    }

    public Report of(Actor actor, NodePath area, LocalDate from, LocalDate to) {
        actor.require(Permission.ALLIANCE_READ, area);
        int below = territory.area(area).path().depth() + 1;
        var values = Map.of("area", area.value(), "below", below, "from", from, "to", to, "today", duties.today());
        var lying = AreaList.lying("area", area);
        var sums = SUMS.replace("%s", lying);
        var states = jdbc.sql("""
                        select count(*) filter (where state = 'FORMING') as forming,
                               count(*) filter (where state = 'ACTIVE') as active,
                               count(*) filter (where state = 'ENDED') as ended
                        from alliance.alliance where\s
                        """ + lying)
                .param("area", area.value())
                .query(StateSums.class)
                .single();
        var whole = jdbc.sql("select " + sums)
                .params(values)
                .query((row, number) -> sums(row))
                .single();
        record Part(String path, DutySums sums) {}
        List<Part> parts = jdbc.sql("select subpath(area, 0, :below)::text as path, " + sums
                        + " and nlevel(area) >= :below group by 1")
                .params(values)
                .query((row, number) -> new Part(row.getString("path"), sums(row)))
                .list();
        var byArea = new TreeMap<NodePath, DutySums>();
        parts.forEach(part -> byArea.put(NodePath.of(part.path), part.sums));
        return new Report(states, whole, byArea);
    }

    private static DutySums sums(ResultSet row) throws SQLException {
        return new DutySums(
                row.getInt("kept"),
                row.getInt("late"),
                row.getInt("missed"),
                row.getInt("reported"),
                row.getInt("open"));
    }
}
