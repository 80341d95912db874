package org.linjuli.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.project.Clarities;
import org.linjuli.project.Outcome;
import org.linjuli.project.Project;
import org.linjuli.project.ProjectState;
import org.linjuli.project.Projects;
import org.linjuli.project.web.ProjectView.ProjectPage;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projects as those see them who look after an area or work on them. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {

    static final String AREA = "[0-9]{2}(\\.[0-9]{2,3}){0,5}";

    /**
     * A project to set; the client chose the id.
     *
     * @param area the grid in which it lies
     * @param buildings whose households judge the result
     * @param photos how it looks before
     */
    record ProjectSet(
            @NotNull UUID id,

            @NotBlank(message = "项目名称应为 2 到 60 个字") @Size(min = 2, max = 60, message = "项目名称应为 2 到 60 个字")
            String title,

            @NotNull(message = "请选择项目所在的网格") @Pattern(regexp = AREA, message = "请选择项目所在的网格")
            String area,

            @NotEmpty(message = "请选择受影响的楼栋") @Size(max = 300, message = "至多 300 栋")
            List<UUID> buildings,

            @NotBlank(message = "请写清目标，5 到 500 个字") String goal,
            @NotNull(message = "请填写开始日期") LocalDate starts,
            @NotNull(message = "请填写完成日期") LocalDate ends,

            @NotEmpty(message = "请写 1 到 12 条验收标准") @Size(max = 12, message = "请写 1 到 12 条验收标准")
            List<@NotBlank(message = "验收标准不能为空") String> criteria,

            @Nullable @Size(max = 9, message = "至多 9 张照片") List<UUID> photos) {}

    private final Projects projects;
    private final ProjectNames names;
    private final ProjectViews views;

    ProjectController(Projects projects, ProjectNames names, ProjectViews views) {
        this.projects = projects;
        this.names = names;
        this.views = views;
    }

    /** The latest first. {@code from} and {@code to} are the days on which they were set, {@code judged…} first judged. */
    @GetMapping
    ProjectPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = AREA) String> area,
            @RequestParam(defaultValue = "") Set<ProjectState> state,
            @RequestParam Optional<Outcome> first,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<LocalDate> judgedFrom,
            @RequestParam Optional<LocalDate> judgedTo,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var narrowed = new Projects.Narrowed(
                area.map(NodePath::of).orElse(null),
                state,
                first.orElse(null),
                mine,
                begin(from, 0),
                begin(to, 1),
                begin(judgedFrom, 0),
                begin(judgedTo, 1));
        return page(projects.page(actor, narrowed, before.orElse(null), limit), names);
    }

    static ProjectPage page(Page<Project> page, ProjectNames names) {
        return new ProjectPage(names.summaries(page.items()), page.nextId());
    }

    static @Nullable Instant begin(Optional<LocalDate> day, int plus) {
        return day.map(one -> one.plusDays(plus).atStartOfDay(CityTime.ZONE).toInstant())
                .orElse(null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProjectView set(@CurrentActor Actor actor, @Valid @RequestBody ProjectSet given) {
        var wanted = new Project.Wanted(
                given.id(),
                given.title(),
                NodePath.of(given.area()),
                given.buildings(),
                new Clarities(given.goal(), given.starts(), given.ends()),
                given.criteria(),
                given.photos() == null ? List.of() : given.photos());
        return views.of(actor, projects.set(actor, wanted));
    }

    @GetMapping("/{id}")
    ProjectView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return views.of(actor, id);
    }

    @PostMapping("/{id}/actions/{action}")
    ProjectView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return views.of(actor, projects.act(actor, id, IfMatch.version(version), action, given));
    }
}
