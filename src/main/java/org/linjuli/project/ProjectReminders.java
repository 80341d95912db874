package org.linjuli.project;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds whoever owns a state whose clock has run out, once for each due date. */
@Component
public class ProjectReminders {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final ProjectStore store;
    private final ProjectNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProjectReminders(
            JdbcClient jdbc, ProjectStore store, ProjectNews news, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns how many states were found overdue. */
    public int run() {
        int reminded = 0;
        int last;
        do {
            last = java.util.Objects.requireNonNull(
                    transaction.execute(status -> Asker.PRODUCT.ask(() -> remind(overdue()))));
            reminded += last;
        } while (last == BATCH);
        return reminded;
    }

    private List<UUID> overdue() {
        return jdbc.sql("""
                        update project.project set reminded_of = due_at where id in (
                          select id from project.project
                          where closed_at is null and due_at <= :now and reminded_of is distinct from due_at
                          order by due_at, id limit :most for update skip locked)
                        returning id
                        """)
                .param("now", ProjectStore.utc(clock.instant()))
                .param("most", BATCH)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private int remind(List<UUID> overdue) {
        overdue.stream().flatMap(id -> store.find(id).stream()).forEach(news::overdue);
        return overdue.size();
    }
}
