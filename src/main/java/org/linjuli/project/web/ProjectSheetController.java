package org.linjuli.project.web;

import jakarta.validation.constraints.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.sheet.Column;
import org.linjuli.casework.sheet.Sheet;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.platform.Download;
import org.linjuli.project.Outcome;
import org.linjuli.project.ProjectProblem;
import org.linjuli.project.ProjectState;
import org.linjuli.project.Projects;
import org.linjuli.project.web.ProjectView.ProjectSummary;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of projects as a file: the three clarities, and how far each is. */
@RestController
class ProjectSheetController {

    private static final int MOST = 2000;
    private static final int AT_ONCE = 500;

    private static final List<Column<ProjectSummary>> COLUMNS = List.of(
            new Column<>("项目名称", 26, ProjectSummary::title),
            new Column<>("所在", 26, ProjectSummary::areaName),
            new Column<>("状态", 12, ProjectSummary::stateName),
            new Column<>("本步期限", 18, ProjectSummary::due),
            new Column<>("领办人", 10, ProjectSummary::leadName),
            new Column<>("目标", 40, ProjectSummary::goal),
            new Column<>("开始", 12, ProjectSummary::starts),
            new Column<>("承诺完成", 12, ProjectSummary::ends),
            new Column<>("验收标准", 10, ProjectSummary::criteria),
            new Column<>("已举证", 10, ProjectSummary::evidenced),
            new Column<>("时间节点", 10, ProjectSummary::milestones),
            new Column<>("已完成节点", 12, ProjectSummary::milestonesDone),
            new Column<>("未销号问题", 12, ProjectSummary::openFindings),
            new Column<>("整改次数", 10, ProjectSummary::rectified),
            new Column<>("首次评议", 12, one -> outcome(one.firstOutcome())),
            new Column<>("设立时间", 18, ProjectSummary::set),
            new Column<>("结束时间", 18, ProjectSummary::closed));

    private final Projects projects;
    private final ProjectNames names;
    private final Audit audit;
    private final Clock clock;

    ProjectSheetController(Projects projects, ProjectNames names, Audit audit, Clock clock) {
        this.projects = projects;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    private static String outcome(@Nullable Outcome first) {
        return first == null ? "" : first.label();
    }

    /** Those of an area, narrowed as the list is; refused where they are more than 2,000. */
    @GetMapping(path = "/api/v1/projects/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> export(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = ProjectController.AREA) String area,
            @RequestParam(defaultValue = "") Set<ProjectState> state,
            @RequestParam Optional<Outcome> first,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<LocalDate> judgedFrom,
            @RequestParam Optional<LocalDate> judgedTo)
            throws IOException {
        var path = NodePath.of(area);
        actor.require(Permission.PROJECT_READ, path);
        var narrowed = new Projects.Narrowed(
                path,
                state,
                first.orElse(null),
                false,
                ProjectController.begin(from, 0),
                ProjectController.begin(to, 1),
                ProjectController.begin(judgedFrom, 0),
                ProjectController.begin(judgedTo, 1));
        var found = Page.all(before -> projects.page(actor, narrowed, before, AT_ONCE), MOST);
        if (found.size() > MOST) {
            throw ProjectProblem.TOO_MANY_ROWS.now();
        }
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet<>(out, "领办项目", COLUMNS, watermark)) {
            sheet.write(names.summaries(found));
        }
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "project.export", "export", watermark.export())
                        .at(path)
                        .with("rows", found.size()));
        return Download.excel("领办项目-%s".formatted(names.area(path)), out.toByteArray());
    }
}
