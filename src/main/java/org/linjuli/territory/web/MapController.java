package org.linjuli.territory.web;

import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Area;
import org.linjuli.territory.AreaLoad;
import org.linjuli.territory.AreaLoad.Load;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The areas of the map as GeoJSON (RFC 7946). */
@RestController
@RequestMapping("/api/v1/map")
class MapController {

    record FeatureCollection(String type, List<Feature> features) {}

    record Feature(String type, String id, BorderGeometry geometry, Properties properties) {}

    record Properties(
            String path,
            String name,
            Level level,
            int households,
            @Nullable Integer openRequests,
            @Nullable Integer overdue,
            boolean simulated) {}

    private final Territory territory;
    private final ObjectProvider<AreaLoad> loads;

    MapController(Territory territory, ObjectProvider<AreaLoad> loads) {
        this.territory = territory;
        this.loads = loads;
    }

    /** The streets of the county, the communities of a street or the grids of a community. */
    @GetMapping(
            value = "/areas",
            produces = {"application/geo+json", "application/json"})
    FeatureCollection areas(
            @RequestParam @Pattern(regexp = PlaceController.PATH) String parent, @CurrentActor Actor actor) {
        var areas = territory.children(NodePath.of(parent));
        var open = new HashMap<NodePath, Load>();
        loads.stream()
                .forEach(known ->
                        open.putAll(known.of(areas.stream().map(Area::path).toList(), actor)));
        return new FeatureCollection(
                "FeatureCollection",
                areas.stream()
                        .flatMap(area -> area.border().map(border -> feature(area, border, open)).stream())
                        .toList());
    }

    private Feature feature(Area area, Boundary border, Map<NodePath, Load> open) {
        var load = Optional.ofNullable(open.get(area.path()));
        return new Feature(
                "Feature",
                area.path().value(),
                BorderGeometry.of(border),
                new Properties(
                        area.path().value(),
                        area.name(),
                        area.level(),
                        territory.households(area.path()),
                        load.map(Load::open).orElse(null),
                        load.map(Load::overdue).orElse(null),
                        area.simulated()));
    }
}
