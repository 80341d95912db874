package org.linjuli.casework.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Casework;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.Standings;
import org.linjuli.casework.Undertaking;
import org.linjuli.casework.list.Listed;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One request: to file it, to read it with everything about it, to do something about it. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestController {

    private final Casework casework;
    private final Standings standings;
    private final Details details;
    private final Rows rows;

    RequestController(Casework casework, Standings standings, Details details, Rows rows) {
        this.casework = casework;
        this.standings = standings;
        this.details = details;
        this.rows = rows;
    }

    /** What was filed, as the line that it is in a list; whoever wants to know more reads it. */
    record FiledRequest(@JsonUnwrapped RequestRow row, long version) {}

    /** What a neighbour adds who has the same problem. */
    record Joining(
            @Size(max = 500, message = "补充最多 500 个字") @Nullable
            String text) {}

    /** A part of the request that another desk is asked to do. */
    record NewAssist(
            @NotNull UUID id,
            @NotBlank(message = "请选择协办单位") String unit,
            @NotBlank(message = "请填写协办内容") String task,

            @Min(value = 1, message = "至少 1 个工作日") @Max(value = 30, message = "最多 30 个工作日")
            int dueDays) {}

    /**
     * 201 for a new request; 200 when the same filing had come before; 204 for either where who filed on behalf of
     * somebody else doesn't see it, such as a building leader.
     */
    @PostMapping
    ResponseEntity<FiledRequest> file(@CurrentActor Actor actor, @Valid @RequestBody NewRequest said) {
        var filing = said.filing();
        var receipt = casework.submit(actor, filing);
        var request = receipt.request();
        if (request == null) {
            return ResponseEntity.noContent().build();
        }
        var thumb = filing.photos().stream().findFirst().orElse(null);
        return ResponseEntity.status(receipt.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new FiledRequest(rows.row(Listed.of(request, thumb)), request.version()));
    }

    @GetMapping("/{id}")
    RequestDetail byId(
            @CurrentActor Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean ahead) {
        var standing = standings.of(id, actor);
        return ahead
                ? details.withAhead(standing, actor, standings.ahead(standing, actor))
                : details.of(standing, actor);
    }

    @GetMapping("/by-no/{no}")
    RequestDetail byNumber(@CurrentActor Actor actor, @PathVariable String no) {
        var number = RequestNumber.parse(no).orElseThrow(CaseworkProblem.NO_SUCH_REQUEST::now);
        return details.of(standings.of(number, actor), actor);
    }

    @PostMapping("/{id}/actions/{action}")
    ResponseEntity<RequestDetail> act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @RequestBody(required = false) @Nullable Map<String, @Nullable Object> inputs) {
        casework.act(actor, new Undertaking(id, action, IfMatch.version(version), Given.inputs(inputs), key));
        return afterwards(actor, id);
    }

    @PostMapping("/{id}/assists")
    ResponseEntity<RequestDetail> assist(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewAssist asked) {
        var inputs = Map.<String, Object>of("desk", asked.unit(), "task", asked.task(), "days", asked.dueDays());
        casework.act(actor, new Undertaking(id, "assist", IfMatch.version(version), inputs, asked.id()));
        return afterwards(actor, id);
    }

    @PostMapping("/{id}/join")
    RequestDetail join(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable Joining joining) {
        var target = casework.join(actor, id, joining == null ? null : joining.text());
        return details.of(standings.of(target, actor), actor);
    }

    /** How it stands now; 204 for somebody who has given it out of sight, such as a unit that returned it. */
    private ResponseEntity<RequestDetail> afterwards(Actor actor, UUID id) {
        return standings
                .find(id, actor)
                .map(standing -> ResponseEntity.ok(details.of(standing, actor)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
