package org.linjuli.territory.web;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.CompoundKind;
import org.linjuli.territory.GridCodes;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.GridOn;
import org.linjuli.territory.GridShapeLife;
import org.linjuli.territory.GridShapeLife.Kin;
import org.linjuli.territory.Territory;
import org.linjuli.territory.TerritoryHistory;
import org.linjuli.territory.TerritoryProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grids as they were on a day, and where they come from. For whoever is signed in: borders are no secret. */
@RestController
@RequestMapping("/api/v1/territory/grids")
class GridController {

    private static final String GRID = "\\d{2}(\\.\\d{2}){2}(\\.\\d{3}){3}";

    /** The grids of a day; {@code at} is that day, {@code kinds} of what sorts the compounds were then. */
    record GridsOnDay(LocalDate at, List<GridOnDay> items, List<KindOnDay> kinds) {}

    record KindOnDay(CompoundKind kind, String name, int compounds, int buildings) {}

    record GridOnDay(
            String path,
            String code,
            String name,
            String community,
            GridKind kind,
            int households,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** All shapes that a grid had, the first one first. */
    record GridLineage(String path, String code, String name, String community, List<GridShapeView> shapes) {}

    record GridShapeView(
            LocalDate since,
            @Nullable LocalDate until,
            String name,
            GridKind kind,
            List<KinView> predecessors,
            List<KinView> successors) {}

    record KinView(
            String path,
            String code,
            String name,
            LocalDate on,
            @Nullable UUID plan,
            @Nullable String reason) {}

    private final TerritoryHistory history;
    private final Territory territory;
    private final GridCodes codes;
    private final Clock clock;

    GridController(TerritoryHistory history, Territory territory, GridCodes codes, Clock clock) {
        this.history = history;
        this.territory = territory;
        this.codes = codes;
        this.clock = clock;
    }

    /** Without a day, the grids of today. */
    @GetMapping
    GridsOnDay on(
            @RequestParam @Pattern(regexp = PlaceController.PATH) String within, @RequestParam Optional<LocalDate> at) {
        var day = at.orElseGet(() -> LocalDate.now(clock.withZone(CityTime.ZONE)));
        var area = territory.area(NodePath.of(within)).path();
        return new GridsOnDay(
                day,
                history.gridsOn(area, day).stream().map(this::view).toList(),
                history.kindsOn(area, day).stream()
                        .map(one -> new KindOnDay(one.kind(), one.kind().label(), one.compounds(), one.buildings()))
                        .toList());
    }

    @GetMapping("/{path}/lineage")
    GridLineage lineage(@CurrentActor Actor actor, @PathVariable @Pattern(regexp = GRID) String path) {
        var grid = NodePath.of(path);
        var shapes = history.lineage(grid);
        if (shapes.isEmpty()) {
            throw TerritoryProblem.UNKNOWN_GRID.now();
        }
        var code = path.replace(".", "");
        var community = grid.parent().map(territory::name).orElse("");
        return new GridLineage(
                path,
                codes.written(code),
                shapes.getLast().name(),
                community,
                shapes.stream().map(shape -> view(shape, actor)).toList());
    }

    private GridOnDay view(GridOn grid) {
        return new GridOnDay(
                grid.path().value(),
                codes.written(grid.code()),
                grid.name(),
                grid.path().parent().map(territory::name).orElse(""),
                grid.kind(),
                grid.households(),
                grid.since(),
                grid.until());
    }

    private GridShapeView view(GridShapeLife shape, Actor actor) {
        return new GridShapeView(
                shape.since(),
                shape.until(),
                shape.name(),
                shape.kind(),
                shape.predecessors().stream().map(kin -> view(kin, actor)).toList(),
                shape.successors().stream().map(kin -> view(kin, actor)).toList());
    }

    /** By which plan and why is told to whoever may open the plan. */
    private KinView view(Kin kin, Actor actor) {
        boolean told = actor.may(Permission.GRID_EDIT, kin.path());
        return new KinView(
                kin.path().value(),
                codes.written(kin.code()),
                kin.name(),
                kin.on(),
                told ? kin.plan() : null,
                told ? kin.reason() : null);
    }
}
