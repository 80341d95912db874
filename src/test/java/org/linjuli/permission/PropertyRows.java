package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Policed;
import org.linjuli.shared.Role;

/** Policies of compounds: the branch and the community draft them; nobody of the matrix lives behind a verified door. */
record PropertyRows(Town town) {

    private static final String ALL = "/api/v1/property-policies";
    /** One term after the other. */
    private static final AtomicInteger YEAR = new AtomicInteger(1900);

    private static final Set<Role> DRAFTERS = Set.of(BRANCH_SECRETARY, COMMUNITY_OFFICER);

    List<Row> all() {
        return List.of(
                route("GET " + ALL)
                        .about(town.policed, one -> Call.of("GET " + ALL))
                        .lists(PropertyRows::reads),
                route("GET " + ALL + "/home").plain().whoeverIsSignedIn(),
                route("POST " + ALL)
                        .about(
                                List.of(new Area(Town.GRID)),
                                area -> Call.of("POST " + ALL).json(drafted(UUID.randomUUID())))
                        .allowedTo((who, area) -> who.is(DRAFTERS) && who.isOver(area.path())),
                route("GET " + ALL + "/{id}")
                        .about(town.policed, one -> of(one, "GET", ""))
                        .seenBy(PropertyRows::reads),
                route("GET " + ALL + "/{id}/opinions")
                        .about(town.policed, one -> of(one, "GET", "/opinions"))
                        .seenBy(PropertyRows::reads),
                route("GET " + ALL + "/{id}/topics")
                        .about(town.policed, one -> of(one, "GET", "/topics"))
                        .seenBy(PropertyRows::reads),
                route("POST " + ALL + "/{id}/actions/{action}")
                        .about(
                                town.policed,
                                one -> of(one, "POST", "/actions/publish").at(0).json("{}"))
                        .signedIn((who, one) -> !reads(who, one) ? HIDDEN : who.is(DRAFTERS) ? ALLOWED : FORBIDDEN),
                route("GET /api/v1/property-modes").plain().whoeverIsSignedIn(),
                route("POST /api/v1/property-modes")
                        .asked(Call.of("POST /api/v1/property-modes")
                                .json("{\"code\": \"MATRIX_MODE\", \"name\": \"街道代管\", \"from\": \"2099-01-01\"}"))
                        .only(Set.of(CITY_OFFICER)),
                route("PUT /api/v1/property-modes/{code}")
                        .asked(Call.of("PUT /api/v1/property-modes/STATE_OWNED")
                                .at(0)
                                .json("{\"name\": \"国企接管\"}"))
                        .only(Set.of(CITY_OFFICER)),
                figures("/api/v1/property-figures"),
                figures("/api/v1/property-figures/export.xlsx"),
                route("GET /api/v1/property-matters")
                        .about(
                                town.policed,
                                one -> Call.of("GET /api/v1/property-matters?from=2026-01-01&to=2026-12-31"))
                        .lists(PropertyRows::reads),
                route("GET /api/v1/property-years")
                        .about(town.policed, one -> Call.of("GET /api/v1/property-years?from=2026-01-01&to=2026-12-31"))
                        .lists(PropertyRows::reads),
                route("GET /api/v1/property-committees")
                        .about(town.policed, one -> Call.of("GET /api/v1/property-committees"))
                        .lists(PropertyRows::reads),
                route("POST /api/v1/property-committees")
                        .about(
                                List.of(new Area(Town.GRID)),
                                area -> Call.of("POST /api/v1/property-committees")
                                        .json("""
                                        {"id": "%s", "compound": "%s", "from": "%3$d-01-01", "ends": "%3$d-06-30", "seats": 5, "members": 2}""".formatted(
                                                UUID.randomUUID(), SmallNetwork.COMPOUND, YEAR.getAndIncrement())))
                        .allowedTo((who, area) -> who.is(DRAFTERS) && who.isOver(area.path())),
                route("PUT " + ALL + "/{id}/decision")
                        .about(
                                town.policed,
                                one -> of(one, "PUT", "/decision")
                                        .at(0)
                                        .json("{\"topic\": \"%s\", \"answer\": \"已答复\"}".formatted(one.id())))
                        .signedIn((who, one) -> reads(who, one) ? TOO_LATE : HIDDEN),
                route("PUT " + ALL + "/{id}/opinion")
                        .about(town.policed, one -> of(one, "PUT", "/opinion").json("{\"stance\": \"AGREE\"}"))
                        .signedIn((who, one) -> who.is(Set.of(RESIDENT)) ? HIDDEN : FORBIDDEN));
    }

    private Row figures(String path) {
        return route("GET " + path)
                .about(
                        town.areas(),
                        area -> Call.of("GET %s?from=2026-01-01&to=2026-12-31&area=%s".formatted(path, area.path())))
                .allowedTo((who, area) ->
                        who.looksOver(area.path()) || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(area.path())));
    }

    private static Call of(Policed one, String method, String part) {
        return Call.of("%s %s/%s%s".formatted(method, ALL, one.id(), part));
    }

    private static boolean reads(Somebody who, Policed one) {
        return who.looksOver(one.grid()) || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(one.grid()));
    }

    static String drafted(UUID id) {
        return """
                {"id": "%s", "compound": "%s", "mode": "COMPANY", "level": 3, "fee": 1.2, "months": 36, "promises": "每日清扫"}""".formatted(id, SmallNetwork.COMPOUND);
    }
}
