package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Policed;
import org.linjuli.shared.Role;

/** Policies of compounds: the branch and the community draft them; nobody of the matrix lives behind a verified door. */
record PropertyRows(Town town) {

    private static final String ALL = "/api/v1/property-policies";
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
                route("POST " + ALL + "/{id}/actions/{action}")
                        .about(
                                town.policed,
                                one -> of(one, "POST", "/actions/publish").at(0).json("{}"))
                        .signedIn((who, one) -> !reads(who, one) ? HIDDEN : who.is(DRAFTERS) ? ALLOWED : FORBIDDEN),
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

    private static Call of(Policed one, String method, String part) {
        return Call.of("%s %s/%s%s".formatted(method, ALL, one.id(), part));
    }

    private static boolean reads(Somebody who, Policed one) {
        return who.looksOver(one.grid()) || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(one.grid()));
    }

    static String drafted(UUID id) {
        return """
                {"id": "%s", "compound": "%s", "mode": "COMPANY", "level": 3, "fee": 1.2, "promises": "每日清扫"}""".formatted(id, SmallNetwork.COMPOUND);
    }
}
