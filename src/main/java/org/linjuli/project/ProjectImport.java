package org.linjuli.project;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an installation with projects that have been, by COPY. */
@Component
public class ProjectImport {

    /** A project as it stands, with all its parts. */
    public record Past(
            Project project,
            AccountId setBy,
            List<UUID> buildings,
            List<Member> team,
            List<CriteriaVersion> versions,
            List<Criterion> criteria,
            List<Milestone> milestones,
            List<Shift> rota,
            List<Inspection> inspections,
            List<Event> events) {}

    private record Part<T>(UUID project, NodePath area, int number, T part) {}

    private final JdbcClient jdbc;
    private final BulkCopy bulk;

    ProjectImport(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.bulk = new BulkCopy(dataSource);
    }

    @Transactional
    public void load(List<Past> all) {
        Asker.PRODUCT.run(() -> {
            bulk.copy("""
                    project.project (id, title, area, buildings, goal, starts_on, ends_on, criteria_version, frozen_version,
                      state, lead, rectified, set_at, set_by, due_at, closed_at, first_outcome, first_judged_at)
                    """, all, ProjectImport::row);
            copy(
                    all,
                    "event (project, number, action, state, at, account, reason)",
                    Past::events,
                    one -> new @Nullable Object[] {
                        one.project,
                        one.number,
                        one.part.action() == null ? EventStore.SET : one.part.action(),
                        one.part.state(),
                        one.part.at(),
                        one.part.by(),
                        one.part.reason()
                    });
            copy(all, "team_member (project, account, joined_at)", Past::team, one ->
                    new @Nullable Object[] {one.project, one.part.account(), one.part.joined()});
            copy(all, "shift (id, project, day, account, checked_in, note)", Past::rota, one -> new @Nullable Object[] {
                one.part.id(), one.project, one.part.day(), one.part.account(), one.part.checkedIn(), one.part.note()
            });
            promises(all);
            looks(all);
        });
    }

    private void promises(List<Past> all) {
        copy(
                all,
                "criteria_change (project, version, reason, at, account)",
                Past::versions,
                one -> new @Nullable Object[] {
                    one.project, one.part.version(), one.part.reason(), one.part.at(), one.part.by()
                });
        copy(all, "criterion (id, project, slot, text, since, until)", Past::criteria, one -> new @Nullable Object[] {
            one.part.id(), one.project, one.part.slot(), one.part.text(), one.part.since(), one.part.until()
        });
        copy(
                all,
                "evidence (id, project, criterion, round, note, at, account)",
                past -> past.criteria().stream()
                        .flatMap(one -> one.evidence().stream())
                        .toList(),
                one -> new @Nullable Object[] {
                    one.part.id(),
                    one.project,
                    one.part.criterion(),
                    one.part.round(),
                    one.part.note(),
                    one.part.at(),
                    one.part.by()
                });
        copy(
                all,
                "milestone (id, project, area, title, promised_on, due_on, done_at, done_on)",
                Past::milestones,
                one -> new @Nullable Object[] {
                    one.part.id(),
                    one.project,
                    one.area,
                    one.part.title(),
                    one.part.promised(),
                    one.part.due(),
                    one.part.done() == null
                            ? null
                            : ProjectLifecycle.endOf(one.part.done()).minusSeconds(8 * 3600),
                    one.part.done()
                });
        copy(
                all,
                "slip (id, milestone, from_on, to_on, reason, at, account)",
                past -> past.milestones().stream()
                        .flatMap(one -> one.slips().stream())
                        .toList(),
                one -> new @Nullable Object[] {
                    one.part.id(),
                    one.part.milestone(),
                    one.part.from(),
                    one.part.to(),
                    one.part.reason(),
                    one.part.at(),
                    one.part.by()
                });
    }

    private void looks(List<Past> all) {
        copy(all, "inspection (id, project, note, at, account)", Past::inspections, one ->
                new @Nullable Object[] {one.part.id(), one.project, one.part.note(), one.part.at(), one.part.by()});
        copy(
                all,
                """
                finding (id, inspection, project, text, severity, fix_due, state, due_at, fixed_by, fix_note, rechecked_by,
                  recheck_note, cleared_at)
                """,
                past -> past.inspections().stream()
                        .flatMap(one -> one.findings().stream())
                        .toList(),
                one -> new @Nullable Object[] {
                    one.part.id(),
                    one.part.inspection(),
                    one.project,
                    one.part.text(),
                    one.part.severity(),
                    one.part.fixDue(),
                    one.part.state(),
                    one.part.course().due(),
                    one.part.course().fixed(),
                    one.part.course().fixNote(),
                    one.part.course().rechecked(),
                    one.part.course().recheckNote(),
                    one.part.course().cleared()
                });
    }

    private <T> void copy(
            List<Past> all, String into, Function<Past, List<T>> parts, Function<Part<T>, @Nullable Object[]> values) {
        var lines =
                all.stream().flatMap(past -> numbered(past, parts.apply(past))).toList();
        bulk.copy("project." + into, lines, values);
    }

    private static <T> Stream<Part<T>> numbered(Past past, List<T> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(n -> new Part<>(past.project().id(), past.project().area(), n + 1, parts.get(n)));
    }

    private static @Nullable Object[] row(Past past) {
        var one = past.project();
        var course = one.course();
        return new @Nullable Object[] {
            one.id(),
            one.title(),
            one.area(),
            past.buildings().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
            one.clarities().goal(),
            one.clarities().starts(),
            one.clarities().ends(),
            course.criteriaVersion(),
            course.frozenVersion(),
            one.state(),
            one.lead(),
            course.rectified(),
            course.set(),
            past.setBy(),
            course.due(),
            course.closed(),
            course.firstOutcome(),
            course.firstJudged()
        };
    }

    /** Takes everything away again; for a loading that was broken off. */
    @Transactional
    public void clear() {
        Asker.PRODUCT.run(() -> jdbc.sql("delete from project.project").update());
    }
}
