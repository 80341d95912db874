package org.linjuli.handover.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.casework.sheet.Column;
import org.linjuli.casework.sheet.Sheet;
import org.linjuli.casework.sheet.Watermark;
import org.linjuli.handover.HandoverGround;
import org.linjuli.handover.Handovers;
import org.linjuli.handover.web.HandoverView.HandoverSummary;
import org.linjuli.organization.OpenWork;
import org.linjuli.platform.Download;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs of posts: prepared by the level above, signed by both. */
@RestController
@RequestMapping("/api/v1/handovers")
class HandoverController {

    private static final int ALL = 5_000;

    /** A hand-over to prepare; the client chose the id. */
    record HandoverWanted(
            @NotNull UUID id,
            @NotNull(message = "请选择岗位") UUID post,

            @NotBlank(message = "请填写接任人的用户名") @Size(max = 80)
            String username,

            @NotNull(message = "请选择交接原因") HandoverGround ground,
            @Nullable LocalDate effective) {}

    record HandoverPage(
            List<HandoverSummary> items, @Nullable UUID next) {}

    private record Line(OpenWork.Kind kind, OpenWork.Piece piece) {}

    private final Handovers handovers;
    private final HandoverViews views;
    private final Audit audit;
    private final Clock clock;

    HandoverController(Handovers handovers, HandoverViews views, Audit audit, Clock clock) {
        this.handovers = handovers;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @GetMapping
    HandoverPage list(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam Optional<UUID> post,
            @RequestParam Optional<Boolean> open,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var wanted = new Handovers.Query(mine, post.orElse(null), open.orElse(null), before.orElse(null));
        var page = handovers.page(actor, wanted, limit);
        return new HandoverPage(views.summaries(actor, page.items()), page.nextId());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HandoverView prepare(@CurrentActor Actor actor, @Valid @RequestBody HandoverWanted wanted) {
        var prepared = handovers.prepare(
                actor,
                new Handovers.Wanted(
                        wanted.id(), wanted.post(), wanted.username().strip(), wanted.ground(), wanted.effective()));
        return views.of(actor, prepared);
    }

    @GetMapping("/{id}")
    HandoverView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return views.of(actor, handovers.one(actor, id));
    }

    /** Both may sign at once, so no version is asked for: each step is taken from where the hand-over stands. */
    @PostMapping("/{id}/actions/{action}")
    HandoverView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return views.of(actor, handovers.act(actor, id, action, given));
    }

    /** All that hangs on the post, or hung on it when it changed hands. */
    @GetMapping(path = "/{id}/export.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> work(@CurrentActor Actor actor, @PathVariable UUID id) throws IOException {
        var one = handovers.one(actor, id);
        var watermark = Watermark.atOnce(actor, clock);
        var out = new ByteArrayOutputStream();
        int rows;
        try (var sheet = new Sheet<>(out, "交接清单", columns(), watermark)) {
            for (var share : handovers.work(actor, one, ALL)) {
                sheet.write(share.first().stream()
                        .map(piece -> new Line(share.kind(), piece))
                        .toList());
            }
            rows = sheet.rows();
        }
        audit.recordAlone(
                actor,
                Act.of(ActKind.EXPORT, "handover.export", "export", watermark.export())
                        .at(one.seat().place())
                        .with("handover", id.toString())
                        .with("rows", rows));
        return Download.excel("交接清单", out.toByteArray());
    }

    private static List<Column<Line>> columns() {
        return List.of(
                new Column<>("类别", 16, line -> line.kind.label()),
                new Column<>("工作", 60, line -> line.piece.name()),
                new Column<>("办理期限", 18, line -> line.piece.due()),
                new Column<>("去向", 16, line -> line.kind.goesAlong() ? "随岗位移交" : "仍由本人负责"));
    }
}
