package org.linjuli.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.project.Finding;
import org.linjuli.project.Inspection;
import org.linjuli.project.Inspections;
import org.linjuli.project.Severity;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Site inspections and what becomes of their findings. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
class InspectionController {

    record SiteInspected(
            @NotBlank(message = "请写明检查情况") String note,

            @Nullable @Size(max = 10, message = "一次检查至多 10 个问题")
            List<@Valid FindingMade> findings,

            @Nullable @Size(max = 9, message = "至多 9 张照片") List<UUID> photos) {}

    /** @param fixDue by when it has to be fixed */
    record FindingMade(
            @NotNull UUID id,
            @NotBlank(message = "请写明问题") String text,
            @NotNull(message = "请选择严重程度") Severity severity,
            @NotNull(message = "请填写整改期限") LocalDate fixDue) {

        Finding.Given given() {
            return new Finding.Given(id, text, severity, fixDue);
        }
    }

    private final Inspections inspections;
    private final ProjectViews views;

    InspectionController(Inspections inspections, ProjectViews views) {
        this.inspections = inspections;
        this.views = views;
    }

    @PutMapping("/inspections/{inspection}")
    ProjectView inspect(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID inspection,
            @Valid @RequestBody SiteInspected given) {
        var findings = given.findings() == null ? List.<FindingMade>of() : given.findings();
        var photos = given.photos() == null ? List.<UUID>of() : given.photos();
        inspections.inspect(
                actor,
                id,
                new Inspection.Given(
                        inspection,
                        given.note(),
                        findings.stream().map(FindingMade::given).toList(),
                        photos));
        return views.of(actor, id);
    }

    @PostMapping("/findings/{finding}/actions/{action}")
    ProjectView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        inspections.act(actor, id, finding, IfMatch.version(version), action, given);
        return views.of(actor, id);
    }
}
