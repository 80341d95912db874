package org.linjuli.planning.web;

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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Band;
import org.linjuli.planning.GroundFigures;
import org.linjuli.planning.PlanRun;
import org.linjuli.planning.PlanRuns;
import org.linjuli.planning.PlanningProblem;
import org.linjuli.planning.RunGrid;
import org.linjuli.planning.RunResult;
import org.linjuli.planning.web.PlanRunView.PlanFiguresView;
import org.linjuli.planning.web.PlanRunView.PlanRunSummary;
import org.linjuli.planning.web.PlanRunView.PlannedGridView;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Area;
import org.linjuli.territory.Grid;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attempts at cutting an area into grids. */
@RestController
@RequestMapping("/api/v1/plan-runs")
class PlanRunController {

    static final String AREA = "\\d{2}(\\.\\d{2}){2}(\\.\\d{3}){0,2}";

    private static final String COMMUNITY = "\\d{2}(\\.\\d{2}){2}\\.\\d{3}\\.\\d{3}";

    record PlanRunPage(List<PlanRunSummary> items, @Nullable UUID next) {}

    /** What there is to be planned in an area, and how good the grids in force are. */
    record PlanGroundView(
            String area,
            String areaName,
            long households,
            int buildings,
            int grids,
            @Nullable PlanFiguresView today) {}

    /** The plan to redraw a community that an attempt shall become; the client chose its id. */
    record PlanHandedOver(
            @NotNull UUID adjustment,

            @NotNull @Pattern(regexp = COMMUNITY, message = "请选择社区")
            String community,

            @NotBlank(message = "请说明为什么调整") @Size(min = 2, max = 500, message = "调整理由应为 2 到 500 个字")
            String reason) {}

    /** The plan to redraw grids that was begun. */
    record PlanBegun(UUID adjustment) {}

    private final PlanRuns runs;
    private final Territory territory;

    PlanRunController(PlanRuns runs, Territory territory) {
        this.runs = runs;
        this.territory = territory;
    }

    /** The latest first. */
    @GetMapping
    PlanRunPage list(
            @CurrentActor Actor actor,
            @RequestParam Optional<@Pattern(regexp = AREA) String> area,
            @RequestParam Optional<UUID> before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var found = runs.page(actor, area.map(NodePath::of), before, limit + 1);
        var items = found.stream().limit(limit).map(this::summary).toList();
        return new PlanRunPage(items, found.size() > limit ? items.getLast().id() : null);
    }

    @GetMapping("/ground")
    PlanGroundView ground(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = AREA, message = "请选择区域") String area,
            @RequestParam(defaultValue = "300") @Min(0) @Max(100_000) int least,
            @RequestParam(defaultValue = "500") @Min(1) @Max(100_000) int most) {
        if (least > most) {
            throw PlanningProblem.BAND_UPSIDE_DOWN.now().field("most", "上限不能小于下限 " + least + " 户");
        }
        var path = NodePath.of(area);
        return ground(path, runs.ground(actor, path, new Band(least, most)));
    }

    private PlanGroundView ground(NodePath area, GroundFigures known) {
        var today = Optional.ofNullable(known.today()).map(PlanFiguresView::of).orElse(null);
        return new PlanGroundView(
                area.value(), territory.name(area), known.households(), known.buildings(), known.grids(), today);
    }

    /** Asks for an attempt; it is watched by reading it again. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanRunView ask(@CurrentActor Actor actor, @Valid @RequestBody PlanAsked asked) {
        return view(runs.ask(actor, asked.id(), NodePath.of(asked.area()), asked.wish()));
    }

    @GetMapping("/{id}")
    PlanRunView one(@CurrentActor Actor actor, @PathVariable UUID id) {
        return view(runs.one(actor, id));
    }

    /** How far it is; the grids are read again when {@code edition} is another. */
    @GetMapping("/{id}/progress")
    PlanRunSummary progress(@CurrentActor Actor actor, @PathVariable UUID id) {
        return summary(runs.progress(actor, id));
    }

    /** Ends the work; the best plan so far is kept. */
    @PostMapping("/{id}/stop")
    PlanRunView stop(@CurrentActor Actor actor, @PathVariable UUID id) {
        return view(runs.stop(actor, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentActor Actor actor, @PathVariable UUID id) {
        runs.remove(actor, id);
    }

    /** Begins a plan to redraw the grids of one community as the attempt has them. */
    @PostMapping("/{id}/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    PlanBegun handOver(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody PlanHandedOver handed) {
        var begun = runs.handOver(
                actor,
                id,
                NodePath.of(handed.community()),
                handed.adjustment(),
                handed.reason().strip());
        return new PlanBegun(begun.id());
    }

    private PlanRunSummary summary(PlanRun run) {
        return PlanRunSummary.of(run, territory.name(run.area()));
    }

    private String nameOf(String code) {
        return territory.node(NodePath.ofDivisionCode(code)).map(Area::name).orElseGet(() -> Grid.nameOf(code));
    }

    private PlanRunView view(PlanRun run) {
        var best = run.best();
        return new PlanRunView(
                summary(run),
                best.map(RunResult::ended).orElseGet(List::of),
                best.map(RunResult::pieces).orElse(0),
                best.map(found -> grids(found.grids())).orElseGet(List::of));
    }

    private List<PlannedGridView> grids(List<RunGrid> grids) {
        return IntStream.range(0, grids.size())
                .mapToObj(i -> PlannedGridView.of(
                        grids.get(i),
                        i + 1,
                        territory.name(NodePath.of(grids.get(i).community())),
                        Optional.ofNullable(grids.get(i).code())
                                .map(this::nameOf)
                                .orElse("")))
                .toList();
    }
}
