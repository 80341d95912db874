package org.linjuli.casework.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Assists;
import org.linjuli.casework.Standings;
import org.linjuli.casework.Undertaking;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks of assist. */
@RestController
@RequestMapping("/api/v1/assists")
class AssistController {

    private final Assists assists;
    private final Standings standings;
    private final Details details;

    AssistController(Assists assists, Standings standings, Details details) {
        this.assists = assists;
        this.standings = standings;
        this.details = details;
    }

    /** The request to which the task belongs; 204 for somebody who no longer sees it. */
    @PostMapping("/{id}/actions/{action}")
    ResponseEntity<RequestDetail> act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @RequestBody(required = false) @Nullable Map<String, @Nullable Object> inputs) {
        var undertaking = new Undertaking(id, action, IfMatch.version(version), Given.inputs(inputs), key);
        var request = assists.act(actor, undertaking);
        return standings
                .find(request, actor)
                .map(standing -> ResponseEntity.ok(details.of(standing, actor)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
