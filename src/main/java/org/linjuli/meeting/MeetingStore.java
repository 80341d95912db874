package org.linjuli.meeting;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as they stand in the database. */
@Repository
class MeetingStore {

    static final String COLUMNS = """
            m.id, m.version, m.series, m.tier, m.node::text as node, m.planned_day, m.day, m.starts_at, m.state,
            m.clock_from, m.due_at, m.moved, m.reason, m.seats, m.needed, m.present, m.undecided, m.code, m.chaired_by,
            m.opened_at, m.closed_at, m.residents_needed, m.residents_here, m.residents_counted
            """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Meeting> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from meeting.meeting m where m.id = :id")
                .param("id", id)
                .query(MeetingStore::read)
                .optional();
    }

    List<Meeting> find(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from meeting.meeting m where m.id = any(:ids) order by m.day, m.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(MeetingStore::read)
                .list();
    }

    /** The next that is planned or going on at a node, from a day on. */
    Optional<Meeting> next(NodePath node, LocalDate from) {
        return jdbc.sql("select " + COLUMNS + """
                        from meeting.meeting m
                        where m.node = :node::ltree and m.day >= :from and m.state in ('PLANNED', 'OPEN')
                        order by m.day, m.id limit 1
                        """)
                .param("node", node.value())
                .param("from", from)
                .query(MeetingStore::read)
                .optional();
    }

    /** Those of the nodes at which nothing is planned from a day on. */
    List<NodePath> withoutMeeting(Collection<NodePath> nodes, LocalDate from) {
        return jdbc.sql("""
                        select node::text as node from unnest(:nodes::ltree[]) node
                        where not exists (select from meeting.meeting m
                                          where m.node = node and m.day >= :from and m.state in ('PLANNED', 'OPEN'))
                        """)
                .param("nodes", nodes.stream().map(NodePath::value).toArray(String[]::new))
                .param("from", from)
                .query((row, number) -> NodePath.of(row.getString("node")))
                .list();
    }

    /** Makes it, unless the series has one for that planned day. */
    boolean plan(Meeting meeting) {
        return jdbc.sql("""
                        insert into meeting.meeting (id, series, tier, node, planned_day, day, starts_at, state, clock_from,
                          due_at, seats, needed, code, compound, residents_needed)
                        values (:id, :series, :tier, :node::ltree, :plannedDay, :day, :startsAt, :state, :from, :due,
                          :seats, :needed, :code, :compound, :residents)
                        on conflict (series, planned_day) do nothing
                        """)
                        .params(values(meeting))
                        .param("series", meeting.series())
                        .param("tier", meeting.tier().name())
                        .param("node", meeting.node().value())
                        .param("plannedDay", meeting.plannedDay())
                        .param("seats", meeting.head().seats())
                        .param("needed", meeting.head().needed())
                        .param("code", meeting.code())
                        .param("compound", meeting.node().compound().orElse(null))
                        .param("residents", meeting.head().residents().needed())
                        .update()
                == 1;
    }

    /** Says whether the meeting still had the version, and the quorum and the outcomes that the step needs. */
    boolean write(Step<MeetingState, MeetingAction, Meeting> step) {
        var after = step.after();
        return jdbc.sql("""
                        update meeting.meeting
                        set state = :state, clock_from = :from, due_at = :due, day = :day, starts_at = :startsAt,
                            moved = :moved, reason = :reason, chaired_by = :chair, opened_at = :opened,
                            closed_at = :closed, reminded = reminded and day = :day, version = version + 1
                        where id = :id and version = :version
                          and (:state <> 'OPEN' or present >= needed)
                          and (:state <> 'OPEN' or residents_here + residents_counted >= residents_needed)
                          and (:state <> 'CLOSED' or undecided = 0)
                        """)
                        .params(values(after))
                        .param("version", step.before().version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(Meeting meeting) {
        var chair = meeting.course().chair();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", meeting.id());
        values.put("state", meeting.state().name());
        values.put("from", utc(meeting.since()));
        values.put("due", utc(meeting.due()));
        values.put("day", meeting.day());
        values.put("startsAt", utc(meeting.startsAt()));
        values.put("moved", meeting.moved());
        values.put("reason", meeting.reason());
        values.put("chair", chair == null ? null : chair.value());
        values.put("opened", utc(meeting.course().opened()));
        values.put("closed", utc(meeting.course().closed()));
        return values;
    }

    /** Items without outcome that come or go while the meeting is planned or open; false once it is neither. */
    boolean undecided(UUID id, int more) {
        return jdbc.sql("""
                        update meeting.meeting set undecided = undecided + :more
                        where id = :id and state in ('PLANNED', 'OPEN')
                        """).param("id", id).param("more", more).update() == 1;
    }

    /** Planned meetings from a day on get the number of seats that the series has now. */
    void reseat(Series series, LocalDate from) {
        int seats = series.seats().size();
        jdbc.sql("""
                        update meeting.meeting set seats = :seats, needed = :needed, residents_needed = :residents
                        where series = :series and day >= :from and state = 'PLANNED' and present = 0
                        """)
                .param("series", series.id())
                .param("from", from)
                .param("seats", seats)
                .param("needed", Series.needed(series.quorum(), seats))
                .param("residents", series.residents())
                .update();
    }

    /** Takes back planned meetings that the rule of the series no longer says, from a day on; not those that were moved. */
    int takeBack(UUID series, LocalDate from) {
        return jdbc.sql("""
                        delete from meeting.meeting m
                        where m.series = :series and m.planned_day >= :from and m.state = 'PLANNED' and m.moved = 0
                          and m.present = 0 and m.residents_here + m.residents_counted = 0 and not exists (select from meeting.item i where i.meeting = m.id)
                        """).param("series", series).param("from", from).update();
    }

    /** Planned ones whose day is over, the oldest first. */
    List<Meeting> notOpened(LocalDate before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from meeting.meeting m where m.day < :before and m.state = 'PLANNED' order by m.day limit :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(MeetingStore::read)
                .list();
    }

    static Meeting read(ResultSet row, int number) throws SQLException {
        var chair = row.getObject("chaired_by", UUID.class);
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("series", UUID.class),
                Tier.valueOf(row.getString("tier")),
                NodePath.of(row.getString("node")),
                row.getObject("planned_day", LocalDate.class),
                row.getObject("day", LocalDate.class),
                instant(row, "starts_at"),
                MeetingState.valueOf(row.getString("state")),
                instant(row, "clock_from"),
                instantOrNull(row, "due_at"),
                row.getInt("moved"),
                row.getString("reason"),
                new Meeting.Head(
                        row.getInt("seats"),
                        row.getInt("needed"),
                        row.getInt("present"),
                        row.getInt("undecided"),
                        new Meeting.Residents(
                                row.getInt("residents_needed"),
                                row.getInt("residents_here"),
                                row.getInt("residents_counted"))),
                row.getString("code"),
                new Meeting.Course(
                        chair == null ? null : new AccountId(chair),
                        instantOrNull(row, "opened_at"),
                        instantOrNull(row, "closed_at")));
    }
}
