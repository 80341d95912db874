package org.linjuli.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Adjustment;
import org.linjuli.territory.Adjustments;
import org.linjuli.territory.Building;
import org.linjuli.territory.Compound;
import org.linjuli.territory.GridCodes;
import org.linjuli.territory.Territory;
import org.linjuli.territory.web.AdjustmentView.AdjustmentSummary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans to redraw the grids of a community. */
@RestController
@RequestMapping("/api/v1/adjustments")
class AdjustmentController {

    private static final String COMMUNITY = "\\d{2}(\\.\\d{2}){2}\\.\\d{3}\\.\\d{3}";

    /** A plan to begin; the client chose the id. */
    record AdjustmentBegun(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = COMMUNITY, message = "请选择社区")
            String community,

            @NotBlank(message = "请说明为什么调整") @Size(min = 2, max = 500, message = "调整理由应为 2 到 500 个字")
            String reason) {}

    /** Other grids instead of those that are drawn. */
    record GridsDrawn(
            @NotEmpty(message = "至少要有一个网格") @Size(max = 200, message = "一个社区至多 200 个网格")
            List<@Valid DrawnGrid> grids) {}

    /** A building on the map, and how many households it has. */
    record SizedBuilding(UUID id, String name, double lat, double lng, int households) {}

    record SizedBuildings(List<SizedBuilding> items) {}

    record AdjustmentPage(
            List<AdjustmentSummary> items, @Nullable UUID next) {}

    private final Adjustments adjustments;
    private final Territory territory;
    private final GridCodes codes;

    AdjustmentController(Adjustments adjustments, Territory territory, GridCodes codes) {
        this.adjustments = adjustments;
        this.territory = territory;
        this.codes = codes;
    }

    /** The latest first. */
    @GetMapping
    AdjustmentPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = PlaceController.PATH) String> area,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var found = adjustments.page(actor, area.map(NodePath::of), before, limit + 1);
        var items = found.stream().limit(limit).map(this::summary).toList();
        return new AdjustmentPage(items, found.size() > limit ? items.getLast().id() : null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AdjustmentView begin(@CurrentActor Actor actor, @Valid @RequestBody AdjustmentBegun begun) {
        return view(
                actor,
                adjustments.begin(
                        actor,
                        begun.id(),
                        NodePath.of(begun.community()),
                        begun.reason().strip()));
    }

    @GetMapping("/{id}")
    AdjustmentView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return view(actor, adjustments.one(actor, id));
    }

    /** The buildings that the grids share out among them. */
    @GetMapping("/{id}/buildings")
    SizedBuildings buildings(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new SizedBuildings(adjustments.buildings(actor, id).entrySet().stream()
                .map(sized -> sized(sized.getKey(), sized.getValue()))
                .sorted(Comparator.comparing(SizedBuilding::id))
                .toList());
    }

    private SizedBuilding sized(Building building, int households) {
        var compound =
                territory.compound(building.compound()).map(Compound::name).orElse("");
        return new SizedBuilding(
                building.id(),
                compound + building.name(),
                building.point().lat(),
                building.point().lng(),
                households);
    }

    /** Draws one stroke: splits, merges, moves a building, draws a border anew, or says what a grid is. */
    @PostMapping("/{id}/strokes")
    AdjustmentView draw(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody Stroke stroke) {
        return view(actor, adjustments.draw(actor, id, IfMatch.version(version), stroke.asEdit()));
    }

    /** Takes other grids instead, such as those before a stroke. */
    @PutMapping("/{id}/grids")
    AdjustmentView replace(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody GridsDrawn replaced) {
        var grids = replaced.grids().stream().map(DrawnGrid::asProposal).toList();
        return view(actor, adjustments.replace(actor, id, IfMatch.version(version), grids));
    }

    @PostMapping("/{id}/actions/{action}")
    AdjustmentView act(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Map<String, Object> inputs) {
        var given = inputs == null ? Map.<String, Object>of() : inputs;
        return view(actor, adjustments.act(actor, id, IfMatch.version(version), action, given));
    }

    private AdjustmentSummary summary(Adjustment plan) {
        return AdjustmentSummary.of(plan, territory.name(plan.community()));
    }

    private AdjustmentView view(Actor actor, Adjustment plan) {
        return AdjustmentView.of(
                summary(plan),
                plan,
                codes,
                adjustments.households(plan),
                adjustments.faults(plan),
                adjustments.available(actor, plan));
    }
}
