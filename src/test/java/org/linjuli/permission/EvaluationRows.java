package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Judged;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Role;

/** Evaluations: who looks after the area sees them, officers open them and ask back, households answer. */
record EvaluationRows(Town town) {

    private static final String ALL = "/api/v1/evaluations";
    private static final Set<Role> OFFICERS = Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER);

    List<Row> all() {
        return List.of(
                route("GET " + ALL)
                        .about(town.judged, one -> Call.of("GET " + ALL))
                        .lists(EvaluationRows::reads),
                route("POST " + ALL)
                        .about(
                                List.of(new Area(Town.GRID)),
                                area -> Call.of("POST " + ALL).json(opened(UUID.randomUUID(), area.path())))
                        .allowedTo((who, area) -> who.is(OFFICERS) && who.isOver(area.path())),
                route("GET " + ALL + "/{id}")
                        .about(town.judged, one -> of(one, "GET", ""))
                        .seenBy(EvaluationRows::reads),
                route("POST " + ALL + "/{id}/actions/{action}")
                        .about(
                                town.judged,
                                one -> of(one, "POST", "/actions/withdraw")
                                        .at(0)
                                        .json("{\"reason\": \"范围选错了\"}"))
                        .signedIn((who, one) -> reads(who, one) ? who.is(OFFICERS) ? TOO_LATE : FORBIDDEN : HIDDEN),
                route("GET " + ALL + "/asked").plain().whoeverIsSignedIn(),
                route("PUT " + ALL + "/{id}/ballot")
                        .about(town.judged, one -> of(one, "PUT", "/ballot").json("{\"rating\": \"FAIR\"}"))
                        .signedIn((who, one) -> FORBIDDEN),
                route("GET " + ALL + "/{id}/roll")
                        .about(town.judged, one -> of(one, "GET", "/roll"))
                        .seenBy(EvaluationRows::collects),
                route("PUT " + ALL + "/{id}/roll/{household}/ballot")
                        .about(
                                town.judged,
                                one -> of(one, "PUT", "/roll/" + one.silent() + "/ballot")
                                        .json("{\"origin\": \"DOOR\", \"rating\": \"FAIR\"}"))
                        .seenBy(EvaluationRows::collects),
                route("GET " + ALL + "/{id}/call-backs")
                        .about(town.judged, one -> of(one, "GET", "/call-backs"))
                        .seenBy(EvaluationRows::calls),
                route("PUT " + ALL + "/{id}/call-backs/{household}")
                        .about(
                                town.judged,
                                one -> of(one, "PUT", "/call-backs/" + one.household())
                                        .json("{\"said\": \"SATISFIED\"}"))
                        .seenBy(EvaluationRows::calls),
                route("GET /api/v1/evaluation-figures")
                        .about(
                                town.areas(),
                                area -> Call.of("GET /api/v1/evaluation-figures?from=2026-01-01&to=2026-12-31&area="
                                        + area.path()))
                        .allowedTo((who, area) -> who.looksOver(area.path())
                                || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(area.path()))));
    }

    private static Call of(Judged one, String method, String part) {
        return Call.of("%s %s/%s%s".formatted(method, ALL, one.id(), part));
    }

    private static boolean reads(Somebody who, Judged one) {
        return who.looksOver(one.grid()) || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(one.grid()));
    }

    private static boolean collects(Somebody who, Judged one) {
        return who.worksOver(one.grid()) || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(one.grid()));
    }

    private static boolean calls(Somebody who, Judged one) {
        return who.is(OFFICERS) && who.isOver(one.grid());
    }

    static String opened(UUID id, String area) {
        return """
                {"id": "%s", "kind": "SERVICE", "title": "网格服务评议", "area": "%s", "closes": "%s",
                 "minimum": 30, "needed": 80}""".formatted(id, area, LocalDate.now(CityTime.ZONE).plusDays(10));
    }
}
