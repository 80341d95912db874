package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Due;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes assist tasks. */
@Repository
class AssistStore {

    private final JdbcClient jdbc;
    private final Audit audit;

    AssistStore(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Stores a new task; false when its id is taken. */
    boolean ask(Assist assist) {
        return jdbc.sql("""
                        insert into casework.assist (id, request_id, state, unit, asked_by, task, created_at, clock_from,
                          due_at, due_days)
                        values (:id, :request, :state, :unit::ltree, :askedBy::ltree, :task, :created, :clockFrom,
                          :dueAt, :dueDays)
                        on conflict (id) do nothing
                        """)
                        .param("id", assist.id())
                        .param("request", assist.request())
                        .param("state", assist.state().name())
                        .param("unit", assist.unit().value())
                        .param("askedBy", assist.askedBy().value())
                        .param("task", assist.task())
                        .param("created", utc(assist.created()))
                        .param("clockFrom", utc(assist.clockFrom()))
                        .param("dueAt", utc(assist.due().at()))
                        .param("dueDays", assist.dueDays())
                        .update()
                == 1;
    }

    Optional<Assist> find(UUID id) {
        return jdbc.sql("select * from casework.assist where id = :id")
                .param("id", id)
                .query(AssistStore::read)
                .optional();
    }

    /** Whether the last thing that was done about the task came with this key. */
    boolean isRepeat(UUID id, UUID key) {
        return jdbc.sql("select exists (select from casework.assist where id = :id and key = :key)")
                .param("id", id)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    boolean write(Assist before, Assist after, AccountId by, @Nullable UUID key) {
        return jdbc.sql("""
                        update casework.assist
                        set version = version + 1, state = :state, result = :result, clock_from = :clockFrom,
                          due_at = :dueAt, key = :key
                        where id = :id and version = :version and state = :from
                        returning\s""" + Audit.ENTRY)
                .param("state", after.state().name())
                .param("result", after.result())
                .param("clockFrom", utc(after.clockFrom()))
                .param("dueAt", utc(after.due().at()))
                .param("key", key)
                .param("id", before.id())
                .param("version", before.version())
                .param("from", before.state().name())
                .params(audit.values(by, Acts.assist(before, after)))
                .query((row, number) -> number)
                .optional()
                .isPresent();
    }

    static Assist read(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due_at");
        return new Assist(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getLong("version"),
                AssistState.valueOf(row.getString("state")),
                NodePath.of(row.getString("unit")),
                NodePath.of(row.getString("asked_by")),
                row.getString("task"),
                row.getString("result"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("clock_from").toInstant(),
                due == null ? Due.NEVER : new Due(due.toInstant(), false, false),
                row.getInt("due_days"));
    }
}
