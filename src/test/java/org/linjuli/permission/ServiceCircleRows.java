package org.linjuli.permission;

import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Area;

/** Stations, which whoever is signed in sees, and their circles, which those see who work over the area. */
record ServiceCircleRows(Town town) {

    private static final String STATIONS = "/api/v1/stations";
    private static final String CIRCLES = "/api/v1/circles";

    List<Row> all() {
        return List.of(
                route("GET " + STATIONS + "/kinds").plain().whoeverIsSignedIn(),
                route("GET " + STATIONS)
                        .asked(Call.of("GET " + STATIONS + "?area=" + Town.CITY))
                        .whoeverIsSignedIn(),
                route("GET " + STATIONS + "/nearby")
                        .asked(Call.of("GET %s/nearby?building=%s".formatted(STATIONS, SmallNetwork.BUILDING)))
                        .whoeverIsSignedIn(),
                route("GET " + STATIONS + "/{id}/circles")
                        .about(town.stations, one -> Call.of("GET %s/%s/circles".formatted(STATIONS, one.id())))
                        .whoeverIsSignedIn(),
                route("POST " + STATIONS)
                        .about(
                                List.of(new Area(Town.GRID)),
                                area -> Call.of("POST " + STATIONS)
                                        .json(added(UUID.randomUUID(), SmallNetwork.BUILDING)))
                        .allowedTo((who, area) -> edits(who, area.path())),
                route("POST " + STATIONS + "/{id}/move")
                        .about(
                                town.stations,
                                one -> Call.of("POST %s/%s/move".formatted(STATIONS, one.id()))
                                        .at(0)
                                        .json("{\"building\": \"%s\"}".formatted(one.building())))
                        .allowedTo((who, one) -> edits(who, one.grid())),
                route("POST " + STATIONS + "/{id}/close")
                        .about(
                                town.stations,
                                one -> Call.of("POST %s/%s/close".formatted(STATIONS, one.id()))
                                        .at(0)
                                        .json("{\"day\": \"2031-01-01\", \"reason\": \"并入街道中心\"}"))
                        .allowedTo((who, one) -> edits(who, one.grid())),
                circles(""),
                circles("/trial", "&building=" + SmallNetwork.BUILDING),
                circles("/buildings"),
                circles("/next"),
                circles("/export.xlsx"));
    }

    private Row circles(String part) {
        return circles(part, "");
    }

    private Row circles(String part, String more) {
        return route("GET " + CIRCLES + part)
                .about(
                        town.areas(),
                        area -> Call.of("GET %s%s?kind=CLINIC&area=%s%s".formatted(CIRCLES, part, area.path(), more)))
                .allowedTo((who, area) -> who.looksOver(area.path()));
    }

    private static boolean edits(Somebody who, String grid) {
        return who.is(Set.of(STREET_OFFICER, CITY_OFFICER)) && who.isOver(grid);
    }

    static String added(UUID id, UUID building) {
        return """
                {"id": "%s", "kind": "CLINIC", "name": "卫生服务站%s", "manager": "社区卫生服务中心",
                 "site": {"building": "%s"}, "opens": "2026-01-01"}""".formatted(id, id, building);
    }
}
