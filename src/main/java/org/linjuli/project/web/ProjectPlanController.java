package org.linjuli.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.project.Criteria;
import org.linjuli.project.Evidence;
import org.linjuli.project.Milestones;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a project promises: its criteria with their evidence, and its milestones with their slips. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
class ProjectPlanController {

    record CriteriaChanged(
            @NotBlank(message = "请说明为什么修改验收标准") String reason,

            @NotEmpty(message = "请写 1 到 12 条验收标准") @Size(max = 12, message = "请写 1 到 12 条验收标准")
            List<@NotBlank(message = "验收标准不能为空") String> criteria) {}

    record EvidenceShown(
            @NotNull UUID criterion,
            @NotBlank(message = "请写明怎样达到了这一条") String note,

            @Nullable @Size(max = 9, message = "至多 9 张照片") List<UUID> photos) {}

    record MilestonePromised(
            @NotBlank(message = "节点名称应为 2 到 60 个字") String title,
            @NotNull(message = "请填写完成日期") LocalDate due) {}

    record MilestoneSlipped(
            @NotNull(message = "请填写新的日期") LocalDate due,
            @NotBlank(message = "请说明延期原因") String reason) {}

    /** @param reason why it was not reached by its day; needed where it was not */
    record MilestoneReached(
            @Nullable @Size(max = 500, message = "应为 2 到 500 个字")
            String reason) {}

    private final Criteria criteria;
    private final Milestones milestones;
    private final ProjectViews views;

    ProjectPlanController(Criteria criteria, Milestones milestones, ProjectViews views) {
        this.criteria = criteria;
        this.milestones = milestones;
        this.views = views;
    }

    /** A new version; what stays as it was keeps its evidence. */
    @PutMapping("/criteria")
    ProjectView change(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody CriteriaChanged given) {
        criteria.change(actor, id, IfMatch.version(version), given.reason(), given.criteria());
        return views.of(actor, id);
    }

    @PutMapping("/evidence/{evidence}")
    ProjectView show(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID evidence,
            @Valid @RequestBody EvidenceShown given) {
        var photos = given.photos() == null ? List.<UUID>of() : given.photos();
        criteria.show(actor, id, new Evidence.Given(evidence, given.criterion(), given.note(), photos));
        return views.of(actor, id);
    }

    @PutMapping("/milestones/{milestone}")
    ProjectView promise(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID milestone,
            @Valid @RequestBody MilestonePromised given) {
        milestones.promise(actor, id, milestone, given.title(), given.due());
        return views.of(actor, id);
    }

    @PutMapping("/milestones/{milestone}/slips/{slip}")
    ProjectView slip(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID milestone,
            @PathVariable UUID slip,
            @Valid @RequestBody MilestoneSlipped given) {
        milestones.slip(actor, id, milestone, slip, given.due(), given.reason());
        return views.of(actor, id);
    }

    @PutMapping("/milestones/{milestone}/done")
    ProjectView reach(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID milestone,
            @Valid @RequestBody(required = false) @Nullable MilestoneReached given) {
        milestones.reach(actor, id, milestone, given == null ? null : given.reason());
        return views.of(actor, id);
    }
}
