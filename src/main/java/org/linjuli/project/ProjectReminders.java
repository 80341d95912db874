package org.linjuli.project;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linjuli.platform.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds whoever owns a state whose clock has run out, once for each due date. */
@Component
public class ProjectReminders {

    private final JdbcClient jdbc;
    private final ProjectStore store;
    private final ProjectNews news;
    private final Batches batches;
    private final Clock clock;

    ProjectReminders(JdbcClient jdbc, ProjectStore store, ProjectNews news, Batches batches, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.news = news;
        this.batches = batches;
        this.clock = clock;
    }

    /** Returns how many states were found overdue. */
    public int run() {
        return batches.take(() -> {
            var overdue = overdue();
            overdue.stream().flatMap(id -> store.find(id).stream()).forEach(news::overdue);
            return overdue.size();
        });
    }

    private List<UUID> overdue() {
        return jdbc.sql("""
                        update project.project set reminded_of = due_at where id in (
                          select id from project.project
                          where closed_at is null and due_at <= :now and reminded_of is distinct from due_at
                          order by due_at, id limit :most for update skip locked)
                        returning id
                        """)
                .param("now", utc(clock.instant()))
                .param("most", Batches.SIZE)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
