package org.linjuli.meeting.web;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.meeting.Resolutions;
import org.linjuli.meeting.Resolutions.Question;
import org.linjuli.meeting.Resolutions.Which;
import org.linjuli.meeting.Tier;
import org.linjuli.meeting.web.MeetingView.*;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resolutions: what was resolved, who owes it, and what was done. */
@RestController
@RequestMapping("/api/v1/resolutions")
class ResolutionController {

    private final Resolutions resolutions;
    private final MeetingViews views;

    ResolutionController(Resolutions resolutions, MeetingViews views) {
        this.resolutions = resolutions;
        this.views = views;
    }

    /** Those of an area's meetings, or those that one's own desks owe; by deadline, the oldest first. */
    @GetMapping
    ResolutionPage list(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable @Pattern(regexp = MeetingController.PATH) String area,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(defaultValue = "RUNNING") Which which,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") int limit) {
        var asked = new Question(area == null ? null : NodePath.of(area), tier, which, from, to);
        var page = resolutions.page(actor, asked, cursor, limit);
        return new ResolutionPage(views.resolutions(actor, page.items()), page.next());
    }

    @PostMapping("/{id}/actions/{action}")
    ResolutionRow act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        var after = resolutions.act(actor, id, IfMatch.version(version), action, given);
        return views.resolutions(actor, List.of(after)).getFirst();
    }
}
