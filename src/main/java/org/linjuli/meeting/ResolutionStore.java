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
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Resolutions as they stand in the database. */
@Repository
class ResolutionStore {

    static final String COLUMNS = """
            r.id, r.version, r.meeting, r.tier, r.node::text as node, r.owner::text as owner, r.request, r.what, r.criterion,
            r.due, r.state, r.carried, r.made_at, r.clock_from, r.due_at, r.done, r.done_on, r.reason
            """;

    private final JdbcClient jdbc;

    ResolutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Resolution> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<Resolution> find(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from meeting.resolution r where r.id = any(:ids) order by r.due, r.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ResolutionStore::read)
                .list();
    }

    /** Those of a node that are not settled, by deadline. */
    List<Resolution> open(NodePath node, int most) {
        return jdbc.sql("select " + COLUMNS + """
                        from meeting.resolution r
                        where r.node = :node::ltree and r.state in ('OPEN', 'REPORTED') order by r.due, r.id limit :most
                        """)
                .param("node", node.value())
                .param("most", most)
                .query(ResolutionStore::read)
                .list();
    }

    /** Those on these requests, the latest last. */
    List<Resolution> onRequests(Collection<UUID> requests) {
        return jdbc.sql("select " + COLUMNS + """
                        from meeting.resolution r where r.request = any(:requests) order by r.made_at, r.id limit 200
                        """)
                .param("requests", requests.toArray(UUID[]::new))
                .query(ResolutionStore::read)
                .list();
    }

    /** False where the id is taken. */
    boolean insert(Resolution made) {
        return jdbc.sql("""
                        insert into meeting.resolution (id, meeting, tier, node, owner, request, what, criterion, due, state,
                          carried, made_at, clock_from, due_at)
                        values (:id, :meeting, :tier, :node::ltree, :owner::ltree, :request, :what, :criterion, :due, :state,
                          :carried, :made, :from, :clock) on conflict do nothing
                        """).params(values(made)).update() == 1;
    }

    /** Says whether it still had the version that the step was made from. */
    boolean write(Step<ResolutionState, ResolutionAction, Resolution> step) {
        return jdbc.sql("""
                        update meeting.resolution
                        set state = :state, clock_from = :from, due_at = :clock, done = :done, done_on = :doneOn,
                            reason = :reason, settled_at = case when :state in ('DONE', 'DROPPED') then :from::timestamptz end,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .params(values(step.after()))
                        .param("version", step.before().version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(Resolution one) {
        var carried = one.carried();
        var done = one.done();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", one.id());
        values.put("meeting", one.from().meeting());
        values.put("tier", one.from().tier().name());
        values.put("node", one.from().node().value());
        values.put("owner", one.owner().value());
        values.put("request", one.request());
        values.put("what", one.wording().what());
        values.put("criterion", one.wording().criterion());
        values.put("due", one.due());
        values.put("state", one.state().name());
        values.put("carried", carried == null ? null : carried.name());
        values.put("made", utc(one.made()));
        values.put("from", utc(one.since()));
        values.put("clock", utc(one.clock()));
        values.put("done", done == null ? null : done.what());
        values.put("doneOn", done == null ? null : done.on());
        values.put("reason", one.reason());
        return values;
    }

    static Resolution read(ResultSet row, int number) throws SQLException {
        var carried = row.getString("carried");
        var done = row.getString("done");
        return new Resolution(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new Resolution.From(
                        row.getObject("meeting", UUID.class),
                        Tier.valueOf(row.getString("tier")),
                        NodePath.of(row.getString("node"))),
                NodePath.of(row.getString("owner")),
                row.getObject("request", UUID.class),
                new Resolution.Wording(row.getString("what"), row.getString("criterion")),
                row.getObject("due", LocalDate.class),
                ResolutionState.valueOf(row.getString("state")),
                carried == null ? null : Carried.valueOf(carried),
                instant(row, "made_at"),
                instant(row, "clock_from"),
                instantOrNull(row, "due_at"),
                done == null ? null : new Resolution.Done(done, row.getObject("done_on", LocalDate.class)),
                row.getString("reason"));
    }
}
