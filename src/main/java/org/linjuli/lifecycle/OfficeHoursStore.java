package org.linjuli.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The office hours that differ from the usual ones, as they stand in the database. */
@Component
class OfficeHoursStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeHoursStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DeskHours> all() {
        return jdbc.sql("""
                        select node::text, days, spans, keeps_holidays, version
                        from lifecycle.office_hours order by node
                        """).query(OfficeHoursStore::deskHours).list();
    }

    /** Writes the hours as their next version, unless somebody else has moved them on meanwhile. */
    boolean replace(DeskHours desk, AccountId by) {
        var hours = desk.hours();
        return jdbc.sql("""
                insert into lifecycle.office_hours as known
                  (node, days, spans, keeps_holidays, version, changed_by, changed_at)
                values (:node::ltree, :days, :spans, :keeps, :version, :by, :at)
                on conflict (node) do update
                set days = :days, spans = :spans, keeps_holidays = :keeps, version = :version,
                    changed_by = :by, changed_at = :at
                where known.version = :version - 1
                """)
                        .param("node", desk.node().value())
                        .param(
                                "days",
                                hours.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                        .param(
                                "spans",
                                hours.spans().stream().map(Object::toString).collect(Collectors.joining(",")))
                        .param("keeps", hours.keepsHolidays())
                        .param("version", desk.version())
                        .param("by", by.value())
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean remove(NodePath node, int version) {
        return jdbc.sql("delete from lifecycle.office_hours where node = :node::ltree and version = :version")
                        .param("node", node.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static DeskHours deskHours(ResultSet row, int at) throws SQLException {
        var days = Arrays.stream((Integer[]) row.getArray("days").getArray())
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
        var hours = new OfficeHours(days, OfficeHours.spans(row.getString("spans")), row.getBoolean("keeps_holidays"));
        return new DeskHours(NodePath.of(row.getString("node")), hours, row.getInt("version"));
    }
}
