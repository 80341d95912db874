package org.linjuli.project;

import static org.linjuli.platform.Columns.accountOrNull;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acceptance criteria, their versions and their evidence, as they stand in the database. */
@Repository
class CriteriaStore {

    private final JdbcClient jdbc;

    CriteriaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CriteriaVersion> versions(UUID project) {
        return jdbc.sql("""
                        select version, reason, at, account from project.criteria_change
                        where project = :project order by version
                        """)
                .param("project", project)
                .query((row, number) -> new CriteriaVersion(
                        row.getInt("version"),
                        row.getString("reason"),
                        instant(row, "at"),
                        accountOrNull(row, "account")))
                .list();
    }

    List<Criterion> all(UUID project) {
        var shown = jdbc.sql("""
                        select id, criterion, round, note, at, account from project.evidence
                        where project = :project order by at desc, id desc
                        """).param("project", project).query(CriteriaStore::evidence).list().stream()
                .collect(Collectors.groupingBy(Evidence::criterion));
        return jdbc.sql("""
                        select id, slot, text, since, until from project.criterion
                        where project = :project order by until nulls last, slot, id
                        """)
                .param("project", project)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Criterion(
                            id,
                            row.getInt("slot"),
                            row.getString("text"),
                            row.getInt("since"),
                            row.getObject("until", Integer.class),
                            shown.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** Adds a version with these texts; those in force that have another text are gone with it. */
    void replace(UUID project, CriteriaVersion version, List<String> texts) {
        jdbc.sql("""
                        insert into project.criteria_change (project, version, reason, at, account)
                        values (:project, :version, :reason, :at, :by)
                        """)
                .param("project", project)
                .param("version", version.version())
                .param("reason", version.reason())
                .param("at", utc(version.at()))
                .param(
                        "by",
                        Optional.ofNullable(version.by()).map(AccountId::value).orElse(null))
                .update();
        jdbc.sql("""
                        update project.criterion set until = :version
                        where project = :project and until is null and text <> all(:texts::text[])
                        """)
                .param("version", version.version())
                .param("project", project)
                .param("texts", texts.toArray(String[]::new))
                .update();
        // Those that stay first leave their slots, or a slot would be taken twice on the way.
        jdbc.sql("""
                        update project.criterion set until = 1000000 where project = :project and until is null
                        """).param("project", project).update();
        jdbc.sql("""
                        with wanted as (
                          select text, slot from unnest(:texts::text[]) with ordinality as given (text, slot)),
                        stay as (
                          update project.criterion c set until = null, slot = wanted.slot from wanted
                          where c.project = :project and c.until = 1000000 and c.text = wanted.text
                          returning c.text)
                        insert into project.criterion (id, project, slot, text, since)
                        select uuidv7(), :project, slot, text, :version from wanted
                        where text not in (select text from stay)
                        """)
                .param("texts", texts.toArray(String[]::new))
                .param("project", project)
                .param("version", version.version())
                .update();
    }

    boolean inForce(UUID project, UUID criterion) {
        return jdbc.sql("""
                        select exists (select from project.criterion
                                       where id = :id and project = :project and until is null)
                        """)
                .param("id", criterion)
                .param("project", project)
                .query(Boolean.class)
                .single();
    }

    Optional<Evidence> evidence(UUID id) {
        return jdbc.sql("select id, criterion, round, note, at, account from project.evidence where id = :id")
                .param("id", id)
                .query(CriteriaStore::evidence)
                .optional();
    }

    void add(UUID project, Evidence given) {
        jdbc.sql("""
                        insert into project.evidence (id, project, criterion, round, note, at, account)
                        values (:id, :project, :criterion, :round, :note, :at, :by)
                        """)
                .param("id", given.id())
                .param("project", project)
                .param("criterion", given.criterion())
                .param("round", given.round())
                .param("note", given.note())
                .param("at", utc(given.at()))
                .param(
                        "by",
                        Optional.ofNullable(given.by()).map(AccountId::value).orElse(null))
                .update();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getObject("criterion", UUID.class),
                row.getInt("round"),
                row.getString("note"),
                instant(row, "at"),
                accountOrNull(row, "account"));
    }
}
