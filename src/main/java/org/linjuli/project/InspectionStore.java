package org.linjuli.project;

import static org.linjuli.platform.Columns.accountOrNull;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
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
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inspections and findings as they stand in the database. */
@Repository
class InspectionStore {

    private static final String FINDING = """
            select id, version, inspection, project, text, severity, fix_due, state, due_at, fixed_by, fix_note,
                   rechecked_by, recheck_note, cleared_at
            from project.finding
            """;

    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Inspection> of(UUID project, int most) {
        var findings = jdbc
                .sql(FINDING + "where project = :project order by fix_due, id")
                .param("project", project)
                .query(InspectionStore::finding)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Finding::inspection));
        return jdbc.sql("""
                        select id, note, at, account from project.inspection
                        where project = :project order by at desc, id desc limit :most
                        """)
                .param("project", project)
                .param("most", most)
                .query((row, number) ->
                        inspection(row, findings.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<Inspection> find(UUID project, UUID id) {
        return jdbc.sql("select id, note, at, account from project.inspection where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .query((row, number) -> inspection(row, List.of()))
                .optional();
    }

    Optional<Finding> finding(UUID project, UUID id) {
        return jdbc.sql(FINDING + "where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .query(InspectionStore::finding)
                .optional();
    }

    /** The project to which an inspection, a finding or a day on the rota belongs. */
    Optional<UUID> projectOf(UUID part) {
        return jdbc.sql("""
                        select project from project.inspection where id = :id
                        union all select project from project.finding where id = :id
                        union all select project from project.shift where id = :id
                        """).param("id", part).query(UUID.class).optional();
    }

    /** Who found it; nobody where that account is no more. */
    Optional<AccountId> finderOf(UUID finding) {
        return jdbc.sql("""
                        select i.account from project.finding f join project.inspection i on i.id = f.inspection
                        where f.id = :id and i.account is not null
                        """).param("id", finding).query(UUID.class).optional().map(AccountId::new);
    }

    boolean add(UUID project, Inspection made) {
        return jdbc.sql("""
                        insert into project.inspection (id, project, note, at, account)
                        values (:id, :project, :note, :at, :by) on conflict (id) do nothing
                        """)
                        .param("id", made.id())
                        .param("project", project)
                        .param("note", made.note())
                        .param("at", utc(made.at()))
                        .param("by", id(made.by()))
                        .update()
                == 1;
    }

    boolean add(Finding found) {
        return jdbc.sql("""
                        insert into project.finding (id, inspection, project, text, severity, fix_due, state, due_at)
                        values (:id, :inspection, :project, :text, :severity, :fixDue, :state, :due)
                        on conflict (id) do nothing
                        """)
                        .param("id", found.id())
                        .param("inspection", found.inspection())
                        .param("project", found.project())
                        .param("text", found.text())
                        .param("severity", found.severity().name())
                        .param("fixDue", found.fixDue())
                        .param("state", found.state().name())
                        .param("due", utc(found.course().due()))
                        .update()
                == 1;
    }

    /** Says whether it still had the version. */
    boolean write(Finding after, long version) {
        var course = after.course();
        return jdbc.sql("""
                        update project.finding
                        set state = :state, due_at = :due, fixed_by = :fixed, fix_note = :fixNote, rechecked_by = :rechecked,
                            recheck_note = :recheckNote, cleared_at = :cleared, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param("due", utc(course.due()))
                        .param("fixed", id(course.fixed()))
                        .param("fixNote", course.fixNote())
                        .param("rechecked", id(course.rechecked()))
                        .param("recheckNote", course.recheckNote())
                        .param("cleared", utc(course.cleared()))
                        .param("id", after.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static Inspection inspection(ResultSet row, List<Finding> findings) throws SQLException {
        return new Inspection(
                row.getObject("id", UUID.class),
                row.getString("note"),
                instant(row, "at"),
                accountOrNull(row, "account"),
                findings);
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        Instant cleared = instantOrNull(row, "cleared_at");
        return new Finding(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("inspection", UUID.class),
                row.getObject("project", UUID.class),
                row.getString("text"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("fix_due", LocalDate.class),
                FindingState.valueOf(row.getString("state")),
                new Finding.Course(
                        instantOrNull(row, "due_at"),
                        accountOrNull(row, "fixed_by"),
                        row.getString("fix_note"),
                        accountOrNull(row, "rechecked_by"),
                        row.getString("recheck_note"),
                        cleared));
    }
}
