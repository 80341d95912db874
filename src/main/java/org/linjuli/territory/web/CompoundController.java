package org.linjuli.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.territory.CompoundKind;
import org.linjuli.territory.CompoundLine;
import org.linjuli.territory.KindMode;
import org.linjuli.territory.Territory;
import org.linjuli.territory.TerritoryProblem;
import org.linjuli.territory.WorkingMode;
import org.linjuli.territory.WorkingModes;
import org.linjuli.territory.WorkingModes.CompoundKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Compounds, of what sort they are and how work is done in them. */
@RestController
@RequestMapping("/api/v1")
class CompoundController {

    /** How work is done in a sort of compound. */
    record KindModeView(CompoundKind kind, String kindName, long version, WorkingMode mode) {

        static KindModeView of(KindMode usual) {
            return new KindModeView(usual.kind(), usual.kind().label(), usual.version(), usual.mode());
        }
    }

    record KindModes(List<KindModeView> items) {}

    /** A compound of the list. */
    record CompoundRow(
            UUID id,
            String name,
            String community,
            String communityName,
            CompoundKind kind,
            String kindName,
            int buildings,
            WorkingMode mode,
            boolean own,
            String reason) {}

    record CompoundPage(List<CompoundRow> items, @Nullable String next) {}

    /** A way of working as it is sent. */
    record ModeGiven(
            @Min(value = 1, message = "走访间隔至少 1 天") @Max(value = 366, message = "走访间隔至多 366 天")
            int visitDays,

            @Min(value = 1, message = "议事间隔至少 1 周") @Max(value = 52, message = "议事间隔至多 52 周")
            int talkWeeks,

            @NotNull @Size(max = 20, message = "至多 20 项服务")
            List<@NotBlank(message = "服务名称不能为空") @Size(max = 30, message = "服务名称至多 30 个字") String> services,

            @NotNull @Size(max = 500, message = "说明至多 500 个字")
            String note,

            @Nullable @Size(max = 500, message = "理由至多 500 个字")
            String reason) {

        WorkingMode mode() {
            return new WorkingMode(
                    visitDays,
                    talkWeeks,
                    services.stream().map(String::strip).distinct().toList(),
                    note.strip());
        }
    }

    /** What sort a compound is to be, and why. */
    record KindGiven(
            @NotNull CompoundKind kind,

            @NotBlank(message = "请说明为什么改类型") @Size(min = 2, max = 500, message = "理由应为 2 到 500 个字")
            String reason) {}

    private final WorkingModes modes;
    private final Territory territory;

    CompoundController(WorkingModes modes, Territory territory) {
        this.modes = modes;
        this.territory = territory;
    }

    /** What is usual in each sort of compound. */
    @GetMapping("/working-modes")
    KindModes usual() {
        return new KindModes(modes.usual().stream().map(KindModeView::of).toList());
    }

    @PutMapping("/working-modes/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @CurrentActor Actor actor,
            @PathVariable CompoundKind kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody ModeGiven given) {
        modes.change(actor, kind, IfMatch.version(version), given.mode());
    }

    /** By community and name. */
    @GetMapping("/compounds")
    CompoundPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = PlaceController.PATH) String> area,
            @RequestParam Optional<CompoundKind> kind,
            @RequestParam Optional<@Size(max = 50) String> name,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = modes.page(
                actor,
                area.map(NodePath::of),
                kind,
                name.map(String::strip).filter(text -> !text.isEmpty()),
                after.map(CompoundController::key),
                limit + 1);
        var page = Page.cut(found, limit, line -> Cursor.of(line.community().value(), line.name()));
        return new CompoundPage(page.items().stream().map(this::row).toList(), page.next());
    }

    private static CompoundKey key(String cursor) {
        try {
            var values = Cursor.parse(cursor, 2).values();
            return new CompoundKey(NodePath.of(values.getFirst()), values.getLast());
        } catch (IllegalArgumentException malformed) {
            throw TerritoryProblem.PAGE_UNREADABLE.now().field("after", "页码已失效，请从第一页重新打开");
        }
    }

    @PutMapping("/compounds/{id}/kind")
    CompoundRow become(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody KindGiven given) {
        return row(modes.become(actor, id, given.kind(), given.reason().strip()));
    }

    /** Gives a compound a way of its own. */
    @PutMapping("/compounds/{id}/working-mode")
    CompoundRow workOtherwise(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody ModeGiven given) {
        var reason = Optional.ofNullable(given.reason()).map(String::strip).orElse("");
        if (reason.length() < 2) {
            throw TerritoryProblem.OWN_MODE_WITHOUT_REASON.now().field("reason", "请说明为什么与同类小区不同");
        }
        return row(modes.workOtherwise(actor, id, given.mode(), reason));
    }

    /** Lets a compound work as all of its sort do. */
    @DeleteMapping("/compounds/{id}/working-mode")
    CompoundRow workAsUsual(@CurrentActor Actor actor, @PathVariable UUID id) {
        return row(modes.workAsUsual(actor, id));
    }

    private CompoundRow row(CompoundLine line) {
        return new CompoundRow(
                line.id(),
                line.name(),
                line.community().value(),
                territory.name(line.community()),
                line.kind(),
                line.kind().label(),
                line.buildings(),
                line.mode(),
                line.own(),
                line.reason());
    }
}
