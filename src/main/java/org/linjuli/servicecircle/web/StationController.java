package org.linjuli.servicecircle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.IfMatch;
import org.linjuli.planning.Measured;
import org.linjuli.servicecircle.Circles;
import org.linjuli.servicecircle.NewStation;
import org.linjuli.servicecircle.Station;
import org.linjuli.servicecircle.StationKind;
import org.linjuli.servicecircle.Stations;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Territory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stations: seen by whoever is signed in; set up, moved and closed by the street and the city. */
@RestController
@RequestMapping("/api/v1/stations")
class StationController {

    static final String PATH = "[0-9]{2}(\\.[0-9]{2,3}){2,5}";

    /** A station to set up; the client chose the id. */
    record StationAdded(
            @NotNull UUID id,
            @NotBlank(message = "请选择服务类型") String kind,

            @NotBlank(message = "请填写站点名称") @Size(min = 2, max = 60, message = "站点名称应为 2 到 60 个字")
            String name,

            @NotBlank(message = "请填写管理单位") @Size(min = 2, max = 60, message = "管理单位应为 2 到 60 个字")
            String manager,

            @NotNull(message = "请选择楼栋或在地图上选点") @Valid SiteGiven site,
            @NotNull(message = "请选择设立日期") LocalDate opens) {}

    record StationClosed(
            @NotNull(message = "请选择撤销日期") LocalDate day,

            @NotBlank(message = "请说明为什么撤销") @Size(min = 2, max = 200, message = "撤销原因应为 2 到 200 个字")
            String reason) {}

    record StationKinds(List<StationKind> items) {}

    record StationList(List<StationView> items) {}

    record StationCircles(List<CircleGeometry> items) {}

    /** A station near a home. */
    record NearbyStation(StationView station, int minutes, int metres) {}

    record NearbyStations(Measured measured, String measuredName, List<NearbyStation> items) {}

    private final Stations stations;
    private final Circles circles;
    private final Territory territory;

    StationController(Stations stations, Circles circles, Territory territory) {
        this.stations = stations;
        this.circles = circles;
        this.territory = territory;
    }

    @GetMapping("/kinds")
    StationKinds kinds() {
        return new StationKinds(stations.kinds());
    }

    /** Those of an area, by kind and name. */
    @GetMapping
    StationList list(
            @CurrentActor Actor actor,
            @RequestParam @Pattern(regexp = PATH) String area,
            @RequestParam Optional<String> kind) {
        return new StationList(stations.in(NodePath.of(area)).stream()
                .filter(station -> kind.map(station.kind()::equals).orElse(true))
                .map(station -> view(actor, station))
                .toList());
    }

    /** Those nearest to a building, within half an hour on foot. */
    @GetMapping("/nearby")
    NearbyStations nearby(@CurrentActor Actor actor, @RequestParam UUID building) {
        var measured = circles.measured();
        return new NearbyStations(
                measured,
                measured.label(),
                circles.nearby(building).stream()
                        .map(near -> new NearbyStation(view(actor, near.station()), near.minutes(), near.metres()))
                        .toList());
    }

    /** The ground within 5, 10 and 15 minutes on foot. */
    @GetMapping("/{id}/circles")
    StationCircles circles(@PathVariable UUID id) {
        return new StationCircles(circles.circles(stations.one(id)).stream()
                .map(circle -> CircleGeometry.of(circle, circles.minutes(circle)))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StationView add(@CurrentActor Actor actor, @Valid @RequestBody StationAdded added) {
        var station = new NewStation(
                added.id(),
                added.kind(),
                added.name().strip(),
                added.site().asSite(),
                added.manager().strip(),
                added.opens());
        return view(actor, stations.add(actor, station));
    }

    @PostMapping("/{id}/move")
    StationView move(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody SiteGiven site) {
        return view(actor, stations.move(actor, id, IfMatch.version(version), site.asSite()));
    }

    @PostMapping("/{id}/close")
    StationView close(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody StationClosed closed) {
        return view(
                actor,
                stations.close(
                        actor,
                        id,
                        IfMatch.version(version),
                        closed.day(),
                        closed.reason().strip()));
    }

    private StationView view(Actor actor, Station station) {
        return StationView.of(
                station,
                stations.kind(station.kind()),
                territory.name(station.grid()),
                stations.mayEdit(actor, station));
    }
}
