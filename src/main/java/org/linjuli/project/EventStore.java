package org.linjuli.project;

import static org.linjuli.platform.Columns.accountOrNull;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time lines of projects; rows are only added. */
@Repository
class EventStore {

    static final String SET = "SET";

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project is locked, so the next number is free. */
    void add(UUID project, Event event) {
        jdbc.sql("""
                        insert into project.event (project, number, action, state, at, account, reason)
                        select :project, coalesce(max(number), 0) + 1, :action, :state, :at, :by, :reason
                        from project.event where project = :project
                        """)
                .param("project", project)
                .param("action", event.action() == null ? SET : event.action().name())
                .param("state", event.state().name())
                .param("at", utc(event.at()))
                .param("by", event.by() == null ? null : event.by().value())
                .param("reason", event.reason())
                .update();
    }

    /** The first first. */
    List<Event> of(UUID project) {
        return jdbc.sql("""
                        select action, state, at, account, reason from project.event
                        where project = :project order by number limit 200
                        """)
                .param("project", project)
                .query((row, number) -> new Event(
                        row.getString("action").equals(SET) ? null : ProjectAction.valueOf(row.getString("action")),
                        ProjectState.valueOf(row.getString("state")),
                        instant(row, "at"),
                        accountOrNull(row, "account"),
                        row.getString("reason")))
                .list();
    }
}
