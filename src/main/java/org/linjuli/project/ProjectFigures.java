package org.linjuli.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Scope;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What came of the projects of an area (M16); each figure opens to its projects or milestones. */
@Service
public class ProjectFigures {

    /**
     * The sums of a period.
     *
     * @param projects set in it, but not withdrawn
     * @param closed of these, those that residents were satisfied with
     * @param milestones promised for a day in it that has passed or reached, of projects that were not withdrawn
     * @param onTime of these, those reached by the day that was promised first
     * @param judged projects whose first delivery was judged in it
     * @param firstPassed of these, those that passed
     * @param unanswered of these, those that too few answered
     */
    public record ProjectSums(
            int projects, int closed, int milestones, int onTime, int judged, int firstPassed, int unanswered) {}

    /** The whole, and what each area below has of it. */
    public record Report(ProjectSums whole, Map<NodePath, ProjectSums> parts) {}

    /** A milestone that a figure counts. */
    public record Row(
            UUID id,
            UUID project,
            String projectTitle,
            NodePath area,
            String title,
            LocalDate promised,
            LocalDate due,
            @Nullable LocalDate done) {}

    private static final String COUNTED = """
            with counted as (
              select p.area, count(*) as projects, count(*) filter (where p.state = 'CLOSED') as closed, 0 as milestones,
                     0 as on_time, 0 as judged, 0 as first_passed, 0 as unanswered
              from project.project p
              where p.area <@ :area::ltree and p.set_at >= :from and p.set_at < :until and p.state <> 'WITHDRAWN'
              group by p.area
              union all
              select p.area, 0, 0, count(*), count(*) filter (where m.done_on <= m.promised_on), 0, 0, 0
              from project.milestone m join project.project p on p.id = m.project
              where m.area <@ :area::ltree and m.promised_on >= :fromDay and m.promised_on <= :toDay
                and (m.promised_on < :today or m.done_on is not null) and p.state <> 'WITHDRAWN'
              group by p.area
              union all
              select p.area, 0, 0, 0, 0, count(*), count(*) filter (where p.first_outcome = 'SATISFIED'),
                     count(*) filter (where p.first_outcome = 'UNANSWERED')
              from project.project p
              where p.area <@ :area::ltree and p.first_judged_at >= :from and p.first_judged_at < :until
              group by p.area)
            """;

    private static final String SUMS = """
            coalesce(sum(projects), 0) as projects, coalesce(sum(closed), 0) as closed,
            coalesce(sum(milestones), 0) as milestones, coalesce(sum(on_time), 0) as on_time,
            coalesce(sum(judged), 0) as judged, coalesce(sum(first_passed), 0) as first_passed,
            coalesce(sum(unanswered), 0) as unanswered
            from counted
            """;

    private final JdbcClient jdbc;
    private final Territory territory;
    private final Worksite site;
    private final MilestoneStore milestones;

    ProjectFigures(JdbcClient jdbc, Territory territory, Worksite site, MilestoneStore milestones) {
        this.milestones = milestones;
        this.jdbc = jdbc;
        this.territory = territory;
        this.site = site;
    }

    public Report of(Actor actor, NodePath area, LocalDate from, LocalDate to) {
        actor.require(Permission.PROJECT_READ, area);
        int below = territory.area(area).path().depth() + 1;
        var values = values(area, from, to);
        var whole = jdbc.sql(COUNTED + "select " + SUMS)
                .params(values)
                .query((row, number) -> sums(row))
                .single();
        record Part(String path, ProjectSums sums) {}
        List<Part> parts = jdbc.sql(COUNTED + "select subpath(area, 0, :below)::text as path, " + SUMS
                        + " where nlevel(area) >= :below group by 1")
                .params(values)
                .param("below", below)
                .query((row, number) -> new Part(row.getString("path"), sums(row)))
                .list();
        var byArea = new TreeMap<NodePath, ProjectSums>();
        parts.forEach(part -> byArea.put(NodePath.of(part.path), part.sums));
        return new Report(whole, byArea);
    }

    /** Which milestones are wanted: promised first for these days; on time, or late, or all. */
    public record Wanted(
            NodePath area,
            LocalDate from,
            LocalDate to,
            @Nullable Boolean onTime) {}

    /** Where the milestones of a list go on. */
    public record Mark(LocalDate promised, UUID id) {}

    /** The milestones that the figure counts, the latest promise first. */
    public Page<Row> milestones(Actor actor, Wanted wanted, @Nullable Mark after, int limit) {
        actor.require(Permission.PROJECT_READ, wanted.area());
        return milestones.counted(new Scope(List.of(wanted.area())), wanted, site.today(), after, limit);
    }

    private Map<String, Object> values(NodePath area, LocalDate from, LocalDate to) {
        return Map.of(
                "area", area.value(),
                "from", begin(from).atOffset(java.time.ZoneOffset.UTC),
                "until", begin(to.plusDays(1)).atOffset(java.time.ZoneOffset.UTC),
                "fromDay", from,
                "toDay", to,
                "today", site.today());
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant();
    }

    private static ProjectSums sums(ResultSet row) throws SQLException {
        return new ProjectSums(
                row.getInt("projects"),
                row.getInt("closed"),
                row.getInt("milestones"),
                row.getInt("on_time"),
                row.getInt("judged"),
                row.getInt("first_passed"),
                row.getInt("unanswered"));
    }
}
