package org.linjuli.project;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of milestones whose day is over and of findings whose clock has run out, once for each day or time. */
@Component
class SiteReminders {

    private static final int BATCH = 100;

    private record Late(UUID id, UUID project, String title) {}

    private final JdbcClient jdbc;
    private final ProjectStore projects;
    private final InspectionStore inspections;
    private final ProjectNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SiteReminders(
            JdbcClient jdbc,
            ProjectStore projects,
            InspectionStore inspections,
            ProjectNews news,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.inspections = inspections;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns of how many milestones and findings it has reminded. */
    int run() {
        int reminded = 0;
        int last;
        do {
            last = Objects.requireNonNull(
                    transaction.execute(status -> Asker.PRODUCT.ask(() -> milestones() + findings())));
            reminded += last;
        } while (last >= BATCH);
        return reminded;
    }

    private int milestones() {
        var late = late("""
                update project.milestone m set reminded_of = m.due_on from project.project p
                where p.id = m.project and p.state = 'RUNNING' and m.id in (
                  select w.id from project.milestone w
                  where w.done_on is null and w.due_on < :today and w.reminded_of is distinct from w.due_on
                    and exists (select from project.project q where q.id = w.project and q.state = 'RUNNING')
                  order by w.due_on, w.id limit :most for update skip locked)
                returning m.id, m.project, m.title
                """);
        late.forEach(one -> projects.find(one.project).ifPresent(project -> news.milestoneOverdue(project, one.title)));
        return late.size();
    }

    private int findings() {
        var late = late("""
                update project.finding set reminded_of = due_at where id in (
                  select w.id from project.finding w
                  where w.due_at <= :now and w.reminded_of is distinct from w.due_at
                    and exists (select from project.project q where q.id = w.project and q.closed_at is null)
                  order by w.due_at, w.id limit :most for update skip locked)
                returning id, project, text as title
                """);
        late.forEach(one -> projects.find(one.project)
                .ifPresent(project -> inspections
                        .finding(one.project, one.id)
                        .ifPresent(found -> news.findingOverdue(project, found, inspections.finderOf(one.id)))));
        return late.size();
    }

    private List<Late> late(String update) {
        var now = clock.instant();
        return jdbc.sql(update)
                .param("now", utc(now))
                .param("today", LocalDate.ofInstant(now, CityTime.ZONE))
                .param("most", BATCH)
                .query((row, number) -> new Late(
                        row.getObject("id", UUID.class), row.getObject("project", UUID.class), row.getString("title")))
                .list();
    }
}
