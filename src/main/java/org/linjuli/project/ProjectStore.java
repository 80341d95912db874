package org.linjuli.project;

import static org.linjuli.platform.Columns.accountOrNull;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects as they stand in the database, with how far each is. */
@Repository
class ProjectStore {

    private static final String SELECT = """
            select p.id, p.version, p.title, p.area::text as area, p.goal, p.starts_on, p.ends_on, p.state, p.lead,
                   p.criteria_version, p.frozen_version, p.rectified, p.set_at, p.due_at, p.closed_at, p.first_outcome,
                   p.first_judged_at, p.request,
                   (select count(*) from project.team_member t where t.project = p.id) as team,
                   m.milestones, m.open_milestones, c.criteria, c.evidenced,
                   (select count(*) from project.finding f where f.project = p.id and f.state <> 'CLEARED') as open_findings
            from project.project p
            cross join lateral (
              select count(*) as milestones, count(*) filter (where done_at is null) as open_milestones
              from project.milestone where project = p.id) m
            cross join lateral (
              select count(*) as criteria,
                     count(*) filter (where exists (select from project.evidence e
                                                    where e.criterion = c.id and e.round = p.rectified)) as evidenced
              from project.criterion c where c.project = p.id and c.until is null) c
            """;

    private static final AreaList LIST = AreaList.latestFirst("project.project p", "p.area", Key.id("p.id"));

    private static final String OF_TEAM = "array(select t.project from project.team_member t where t.account = :it)";

    private final JdbcClient jdbc;

    ProjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Project> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(ProjectStore::read)
                .optional();
    }

    /** Nobody else changes it or a part of it until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select 1 from project.project where id = :id for update")
                .param("id", id)
                .query(row -> {});
    }

    /** The latest first. */
    Page<Project> page(ProjectQuery wanted, int limit) {
        return LIST.in(wanted.scope())
                .throughIds(OF_TEAM, wanted.mine())
                .only("p.state = any(:it)", wanted.states())
                .only("p.set_at >= :it", wanted.set().from())
                .only("p.set_at < :it", wanted.set().until())
                .only("p.first_judged_at >= :it", wanted.judged().from())
                .only("p.first_judged_at < :it", wanted.judged().until())
                .only("p.first_outcome = :it", wanted.first())
                .after(wanted.before())
                .read(jdbc, limit, SELECT, ProjectStore::read);
    }

    List<UUID> buildings(UUID id) {
        return jdbc.sql("select unnest(buildings) as building from project.project where id = :id order by 1")
                .param("id", id)
                .query((row, number) -> row.getObject("building", UUID.class))
                .list();
    }

    /** Says whether the id was free. */
    boolean insert(Project set, List<UUID> buildings, AccountId by) {
        return jdbc.sql("""
                        insert into project.project (id, title, area, buildings, goal, starts_on, ends_on, state, set_at,
                          set_by, due_at)
                        values (:id, :title, :area::ltree, :buildings, :goal, :starts, :ends, :state, :at, :by, :due)
                        on conflict (id) do nothing
                        """)
                        .param("id", set.id())
                        .param("title", set.title())
                        .param("area", set.area().value())
                        .param("buildings", buildings.toArray(UUID[]::new))
                        .param("goal", set.clarities().goal())
                        .param("starts", set.clarities().starts())
                        .param("ends", set.clarities().ends())
                        .param("state", set.state().name())
                        .param("at", utc(set.course().set()))
                        .param("by", by.value())
                        .param("due", utc(set.course().due()))
                        .update()
                == 1;
    }

    /** Says whether it still had the version. */
    boolean write(Project after, long version) {
        var course = after.course();
        return jdbc.sql("""
                        update project.project
                        set state = :state, lead = :lead, ends_on = :ends, criteria_version = :criteria,
                            frozen_version = :frozen, rectified = :rectified, due_at = :due, closed_at = :closed,
                            first_outcome = :outcome, first_judged_at = :judged, request = :request::uuid,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", after.state().name())
                        .param(
                                "lead",
                                after.lead() == null ? null : after.lead().value())
                        .param("ends", after.clarities().ends())
                        .param("criteria", course.criteriaVersion())
                        .param("frozen", course.frozenVersion())
                        .param("rectified", course.rectified())
                        .param("due", utc(course.due()))
                        .param("closed", utc(course.closed()))
                        .param(
                                "outcome",
                                course.firstOutcome() == null
                                        ? null
                                        : course.firstOutcome().name())
                        .param("judged", utc(course.firstJudged()))
                        .param("request", course.request())
                        .param("id", after.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A part of it has changed, so that whoever decides on it looks again. */
    void touch(UUID id) {
        jdbc.sql("update project.project set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void raiseCriteria(UUID id, int version) {
        jdbc.sql("update project.project set criteria_version = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    private static Project read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("first_outcome");
        return new Project(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("title"),
                NodePath.of(row.getString("area")),
                new Clarities(
                        row.getString("goal"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)),
                ProjectState.valueOf(row.getString("state")),
                accountOrNull(row, "lead"),
                new Project.Progress(
                        row.getInt("team"),
                        row.getInt("milestones"),
                        row.getInt("open_milestones"),
                        row.getInt("criteria"),
                        row.getInt("evidenced"),
                        row.getInt("open_findings")),
                new Project.Course(
                        instant(row, "set_at"),
                        instantOrNull(row, "due_at"),
                        instantOrNull(row, "closed_at"),
                        row.getInt("criteria_version"),
                        row.getObject("frozen_version", Integer.class),
                        row.getInt("rectified"),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        instantOrNull(row, "first_judged_at"),
                        row.getObject("request", UUID.class)));
    }
}
