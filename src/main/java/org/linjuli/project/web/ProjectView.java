package org.linjuli.project.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Available;
import org.linjuli.project.FindingAction;
import org.linjuli.project.FindingState;
import org.linjuli.project.Outcome;
import org.linjuli.project.Project;
import org.linjuli.project.ProjectAction;
import org.linjuli.project.ProjectState;
import org.linjuli.project.Severity;

/**
 * A project for who works on it, and what may be done now. Names are masked.
 *
 * @param request the request that was filed when residents sent it back once too often
 */
record ProjectView(
        ProjectSummary summary,
        ProjectStanding standing,
        ProjectStory story,
        List<String> buildings,
        List<TeamRow> team,
        List<ShiftRow> rota,
        List<InspectionRow> inspections,
        @Nullable UUID request,
        List<Available<ProjectAction>> actions) {

    /**
     * The line of a project in a list.
     *
     * @param leadName masked; missing while nobody leads
     * @param due when its state has to end; missing once it has ended
     * @param evidenced criteria that are evidenced since it was last sent back
     */
    record ProjectSummary(
            UUID id,
            long version,
            String title,
            String area,
            String areaName,
            String goal,
            LocalDate starts,
            LocalDate ends,
            ProjectState state,
            String stateName,
            @Nullable String leadName,
            Instant set,
            @Nullable Instant due,
            @Nullable Instant closed,
            int team,
            int milestones,
            int milestonesDone,
            int criteria,
            int evidenced,
            int openFindings,
            int rectified,
            @Nullable Outcome firstOutcome) {

        static ProjectSummary of(Project one, String areaName, @Nullable String leadName) {
            var progress = one.progress();
            var course = one.course();
            return new ProjectSummary(
                    one.id(),
                    one.version(),
                    one.title(),
                    one.area().value(),
                    areaName,
                    one.clarities().goal(),
                    one.clarities().starts(),
                    one.clarities().ends(),
                    one.state(),
                    one.state().label(),
                    leadName,
                    course.set(),
                    course.due(),
                    course.closed(),
                    progress.team(),
                    progress.milestones(),
                    progress.milestones() - progress.openMilestones(),
                    progress.criteria(),
                    progress.evidenced(),
                    progress.openFindings(),
                    course.rectified(),
                    course.firstOutcome());
        }
    }

    record ProjectPage(List<ProjectSummary> items, @Nullable UUID next) {}

    /** What whoever asks is to the project. */
    record ProjectStanding(
            boolean lead, boolean member, boolean mayJoin, boolean mayInspect, boolean mayChangeCriteria) {}

    /** What was set, promised, done and judged: what anybody may see. */
    record ProjectStory(
            List<UUID> before,
            List<CriteriaVersionRow> versions,
            List<CriterionRow> criteria,
            List<MilestoneRow> milestones,
            List<ProjectEventRow> events,
            List<ProjectJudgement> judgements) {}

    /** @param frozen whether the plan was approved with it */
    record CriteriaVersionRow(int version, @Nullable String reason, Instant at, boolean frozen) {}

    /** @param evidenced since it was last sent back */
    record CriterionRow(
            UUID id,
            int slot,
            String text,
            int since,
            @Nullable Integer until,
            boolean evidenced,
            List<EvidenceRow> evidence) {}

    record EvidenceRow(UUID id, int round, String note, Instant at, List<UUID> photos) {}

    record MilestoneRow(
            UUID id,
            String title,
            LocalDate promised,
            LocalDate due,
            @Nullable LocalDate done,
            boolean onTime,
            List<SlipRow> slips) {}

    record SlipRow(UUID id, LocalDate from, LocalDate to, String reason, Instant at) {}

    /** @param name what happened, in words */
    record ProjectEventRow(
            @Nullable ProjectAction action,
            String name,
            String stateName,
            Instant at,
            @Nullable String reason) {}

    /** How residents judged a delivery; satisfaction never without the response. */
    record ProjectJudgement(
            UUID id,
            String stateName,
            int entries,
            int satisfied,
            int fair,
            int unsatisfied,
            int minimum,
            Instant opened,
            Instant closes,
            @Nullable Instant closed) {}

    record TeamRow(String name, boolean lead, boolean mine, Instant joined) {}

    record ShiftRow(
            LocalDate day,
            String name,
            boolean mine,
            @Nullable Instant checkedIn,
            @Nullable String note,
            List<UUID> photos) {}

    record InspectionRow(
            UUID id, String note, Instant at, @Nullable String by, List<UUID> photos, List<FindingRow> findings) {}

    record FindingRow(
            UUID id,
            long version,
            String text,
            Severity severity,
            String severityName,
            LocalDate fixDue,
            FindingState state,
            String stateName,
            @Nullable Instant due,
            @Nullable String fixNote,
            @Nullable String fixedBy,
            @Nullable String recheckNote,
            @Nullable String recheckedBy,
            List<UUID> photos,
            List<Available<FindingAction>> actions) {}
}
