package org.linjuli.casework.web;

import java.util.List;
import java.util.UUID;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.map.Frame;
import org.linjuli.casework.map.MapPoints;
import org.linjuli.casework.map.MapPoints.MapPoint;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open requests as points on the map, as GeoJSON in WGS-84. */
@RestController
@RequestMapping("/api/v1/map/requests")
class RequestMapController {

    record PointCollection(String type, List<PointFeature> features, boolean more) {}

    record PointFeature(String type, UUID id, PointGeometry geometry, PointProperties properties) {}

    record PointGeometry(String type, List<Double> coordinates) {}

    record PointProperties(
            UUID id, String no, String title, RequestState state, boolean overdue, Wording.CategoryRef category) {}

    private final MapPoints points;
    private final Wording wording;

    RequestMapController(MapPoints points, Wording wording) {
        this.points = points;
        this.wording = wording;
    }

    /** At most 500 of those that the one who asks may see, the newest, and whether there are more. */
    @GetMapping
    PointCollection in(@CurrentActor Actor actor, @RequestParam String bbox) {
        var drawn = points.in(Frame.parse(bbox), actor);
        return new PointCollection(
                "FeatureCollection", drawn.points().stream().map(this::feature).toList(), drawn.more());
    }

    private PointFeature feature(MapPoint point) {
        return new PointFeature(
                "Feature",
                point.id(),
                new PointGeometry("Point", List.of(point.lng(), point.lat())),
                new PointProperties(
                        point.id(),
                        point.number().toString(),
                        point.title(),
                        point.state(),
                        point.overdue(),
                        wording.category(point.category())));
    }
}
