package org.linjuli.project.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.project.ProjectFigures;
import org.linjuli.project.ProjectFigures.ProjectSums;
import org.linjuli.project.ProjectProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of the projects of an area. */
@RestController
@RequestMapping("/api/v1/project-figures")
class ProjectFigureController {

    private static final int MOST_YEARS = 5;

    /** @param parts of each area below */
    record ProjectReport(
            String area, String areaName, LocalDate from, LocalDate to, ProjectSums whole, List<ProjectPart> parts) {}

    record ProjectPart(String area, String areaName, ProjectSums sums) {}

    record CountedMilestone(
            UUID id,
            UUID project,
            String projectTitle,
            String areaName,
            String title,
            LocalDate promised,
            LocalDate due,
            @Nullable LocalDate done) {}

    record CountedMilestones(
            List<CountedMilestone> items, @Nullable String next) {}

    private final ProjectFigures figures;
    private final ProjectNames names;

    ProjectFigureController(ProjectFigures figures, ProjectNames names) {
        this.figures = figures;
        this.names = names;
    }

    /** Of a period, the first and last day included. */
    @GetMapping
    ProjectReport report(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = ProjectController.AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        refuseBadPeriod(from, to);
        var path = NodePath.of(area);
        var report = figures.of(actor, path, from, to);
        var parts = report.parts().entrySet().stream()
                .map(part -> new ProjectPart(part.getKey().value(), names.area(part.getKey()), part.getValue()))
                .toList();
        return new ProjectReport(area, names.area(path), from, to, report.whole(), parts);
    }

    /** The milestones that the figures count, the latest promise first. */
    @GetMapping("/milestones")
    CountedMilestones milestones(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = ProjectController.AREA) String area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Optional<Boolean> onTime,
            @RequestParam Optional<String> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        refuseBadPeriod(from, to);
        var wanted = new ProjectFigures.Wanted(NodePath.of(area), from, to, onTime.orElse(null));
        var mark = before.map(ProjectFigureController::mark).orElse(null);
        var page = figures.milestones(actor, wanted, mark, limit);
        return new CountedMilestones(
                page.items().stream()
                        .map(one -> new CountedMilestone(
                                one.id(),
                                one.project(),
                                one.projectTitle(),
                                names.area(one.area()),
                                one.title(),
                                one.promised(),
                                one.due(),
                                one.done()))
                        .toList(),
                page.next());
    }

    private static ProjectFigures.Mark mark(String cursor) {
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new ProjectFigures.Mark(LocalDate.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw ProjectProblem.BAD_PROJECT.now().field("before", "页码已失效，请从第一页重新打开");
        }
    }

    private static void refuseBadPeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw ProjectProblem.BAD_PROJECT.now().field("to", "结束日期应在开始日期之后 " + MOST_YEARS + " 年以内");
        }
    }
}
