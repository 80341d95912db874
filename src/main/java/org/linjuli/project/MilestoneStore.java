package org.linjuli.project;

import static org.linjuli.platform.Columns.accountOrNull;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Milestones and their slips as they stand in the database. */
@Repository
class MilestoneStore {

    private static final String SLIP = "select id, milestone, from_on, to_on, reason, at, account from project.slip s ";

    private static final AreaList LIST =
            AreaList.latestFirst("project.milestone m", "m.area", Key.day("m.promised_on"), Key.id("m.id"));

    private static final String LIVING =
            "exists (select from project.project p where p.id = m.project and p.state <> 'WITHDRAWN')";

    private static final String COUNTED = """
            select m.id, p.id as project, p.title as project_title, m.area::text as area, m.title, m.promised_on, m.due_on,
                   m.done_on
            from project.milestone m join project.project p on p.id = m.project
            """;

    private final JdbcClient jdbc;

    MilestoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Milestone> of(UUID project) {
        var slips = jdbc
                .sql(
                        SLIP
                                + "where milestone in (select id from project.milestone where project = :project) order by at, id")
                .param("project", project)
                .query(MilestoneStore::slip)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Milestone.Slip::milestone));
        return jdbc.sql("""
                        select id, title, promised_on, due_on, done_on from project.milestone
                        where project = :project order by promised_on, id
                        """)
                .param("project", project)
                .query((row, number) -> milestone(row, slips.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** Those that a figure counts on a day, the latest promise first. */
    Page<ProjectFigures.Row> counted(
            Scope scope,
            ProjectFigures.Wanted wanted,
            LocalDate today,
            ProjectFigures.@Nullable Mark after,
            int limit) {
        return LIST.in(scope)
                .within("m.promised_on >= :it", wanted.from())
                .within("m.promised_on <= :it", wanted.to())
                .only("(m.promised_on < :it or m.done_on is not null)", today)
                .only("coalesce(m.done_on <= m.promised_on, false) = :it", wanted.onTime())
                .only(LIVING)
                .beside(1)
                .after(after == null ? null : Cursor.of(after.promised(), after.id()))
                .read(jdbc, limit, COUNTED, MilestoneStore::row);
    }

    private static ProjectFigures.Row row(ResultSet row, int number) throws SQLException {
        return new ProjectFigures.Row(
                row.getObject("id", UUID.class),
                row.getObject("project", UUID.class),
                row.getString("project_title"),
                NodePath.of(row.getString("area")),
                row.getString("title"),
                row.getObject("promised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class));
    }

    Optional<Milestone> find(UUID project, UUID id) {
        return jdbc.sql("""
                        select id, title, promised_on, due_on, done_on from project.milestone
                        where project = :project and id = :id
                        """)
                .param("project", project)
                .param("id", id)
                .query((row, number) -> milestone(row, List.of()))
                .optional();
    }

    Optional<Milestone.Slip> slip(UUID id) {
        return jdbc.sql(SLIP + "where id = :id")
                .param("id", id)
                .query(MilestoneStore::slip)
                .optional();
    }

    /** Says whether the id was free. */
    boolean add(Project project, Milestone milestone) {
        return jdbc.sql("""
                        insert into project.milestone (id, project, area, title, promised_on, due_on)
                        values (:id, :project, :area::ltree, :title, :promised, :promised) on conflict (id) do nothing
                        """)
                        .param("id", milestone.id())
                        .param("project", project.id())
                        .param("area", project.area().value())
                        .param("title", milestone.title())
                        .param("promised", milestone.promised())
                        .update()
                == 1;
    }

    void slipped(Milestone.Slip slip) {
        jdbc.sql("""
                        insert into project.slip (id, milestone, from_on, to_on, reason, at, account)
                        values (:id, :milestone, :from, :to, :reason, :at, :by)
                        """)
                .param("id", slip.id())
                .param("milestone", slip.milestone())
                .param("from", slip.from())
                .param("to", slip.to())
                .param("reason", slip.reason())
                .param("at", utc(slip.at()))
                .param(
                        "by",
                        Optional.ofNullable(slip.by()).map(AccountId::value).orElse(null))
                .update();
        jdbc.sql("update project.milestone set due_on = :to where id = :id")
                .param("to", slip.to())
                .param("id", slip.milestone())
                .update();
    }

    void done(UUID id, LocalDate on, Instant at) {
        jdbc.sql("update project.milestone set done_on = :on, done_at = :at where id = :id")
                .param("on", on)
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    private static Milestone milestone(ResultSet row, List<Milestone.Slip> slips) throws SQLException {
        return new Milestone(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("promised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                slips);
    }

    private static Milestone.Slip slip(ResultSet row, int number) throws SQLException {
        return new Milestone.Slip(
                row.getObject("id", UUID.class),
                row.getObject("milestone", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("reason"),
                instant(row, "at"),
                accountOrNull(row, "account"));
    }
}
