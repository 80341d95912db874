package org.linjuli.project.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linjuli.project.ProjectState;
import org.linjuli.project.Projects;
import org.linjuli.project.web.ProjectView.ProjectPage;
import org.linjuli.project.web.ProjectView.ProjectStory;
import org.linjuli.project.web.ProjectView.ProjectSummary;
import org.linjuli.shared.NodePath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects as anybody sees them: of people only the masked name of the lead. */
@RestController
@RequestMapping("/api/v1/public/projects")
class PublicProjectController {

    /** What was set, promised, done and judged. */
    record PublicProject(ProjectSummary summary, ProjectStory story) {}

    private final Projects projects;
    private final ProjectNames names;
    private final ProjectStories stories;

    PublicProjectController(Projects projects, ProjectNames names, ProjectStories stories) {
        this.projects = projects;
        this.names = names;
        this.stories = stories;
    }

    /** Those of an area, the latest first. */
    @GetMapping
    ProjectPage list(
            @RequestParam @Pattern(regexp = ProjectController.AREA) String area,
            @RequestParam(defaultValue = "") Set<ProjectState> state,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return ProjectController.page(projects.publicPage(NodePath.of(area), state, before.orElse(null), limit), names);
    }

    @GetMapping("/{id}")
    PublicProject one(@PathVariable UUID id) {
        var project = projects.publicOne(id);
        return new PublicProject(names.summaries(List.of(project)).getFirst(), stories.of(project));
    }
}
