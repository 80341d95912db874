package org.linjuli.permission;

import static org.linjuli.permission.Outcome.ALLOWED;
import static org.linjuli.permission.Outcome.FORBIDDEN;
import static org.linjuli.permission.Outcome.HIDDEN;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Talk;
import org.linjuli.territory.SmallCity;

/**
 * Sessions of compounds: seen by who lives there, who looks over the area or sits there; kept by the grid and the chair, who
 * is the secretary of the branch and nobody of the matrix. Everybody of the town lives in the first compound.
 */
record TalkRoutes(Town town) {

    private static final String SESSIONS = "/api/v1/talk-sessions";
    private static final String POINTS = "/api/v1/talk-points";
    private static final String POINT =
            "{\"place\": \"架空层\", \"weekday\": \"TUESDAY\", \"starts\": \"19:30:00\", \"residents\": 3}";

    private static final UUID ADDED = UUID.randomUUID();

    /** A compound of the community that has no talk point. */
    private static final UUID WITHOUT = SmallCity.city()
            .buildings()
            .filter(building -> building.grid().value().startsWith(Town.COMMUNITY + "."))
            .map(building -> building.building().compound())
            .filter(compound -> !compound.equals(SmallNetwork.COMPOUND))
            .findFirst()
            .orElseThrow();

    List<Row> all() {
        return Stream.of(ofResidents(), figures(), points())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean sees(Somebody who, Talk talk) {
        return talk.compound().equals(SmallNetwork.COMPOUND) || who.looksOver(talk.node());
    }

    private Row seen(String route, Function<Talk, Call> call) {
        return route(route).about(town.talks, call).seenBy(TalkRoutes::sees);
    }

    private List<Row> ofResidents() {
        return List.of(
                route("GET /api/v1/me/talk-point").plain().whoeverIsSignedIn(),
                route("PUT /api/v1/me/talk-point/reminder")
                        .asked(Call.of("PUT /api/v1/me/talk-point/reminder").json("{\"wanted\": true}"))
                        .whoeverIsSignedIn(),
                route("GET " + SESSIONS).plain().whoeverIsSignedIn(),
                seen("GET " + SESSIONS + "/{id}", one -> Call.of("GET %s/%s".formatted(SESSIONS, one.id()))),
                seen(
                        "GET " + SESSIONS + "/{id}/calendar.ics",
                        one -> Call.of("GET %s/%s/calendar.ics".formatted(SESSIONS, one.id()))),
                seen(
                        "POST " + SESSIONS + "/{id}/check-in",
                        one -> Call.of("POST %s/%s/check-in".formatted(SESSIONS, one.id()))
                                .json("{\"code\": \"123456\"}")),
                route("PUT /api/v1/meetings/{id}/residents")
                        .about(
                                List.of(town.talks.getFirst()),
                                one -> Call.of("PUT /api/v1/meetings/%s/residents".formatted(one.id()))
                                        .json("{\"counted\": 4}"))
                        .signedIn((who, one) ->
                                who.worksAt(one.grid()) ? ALLOWED : who.looksOver(one.node()) ? FORBIDDEN : HIDDEN));
    }

    private List<Row> figures() {
        return List.of(
                over("GET /api/v1/figures/talk-sessions", town.areas()),
                over("GET /api/v1/figures/meetings/heard", town.areas()),
                over("GET " + POINTS + "/missing", List.of(new Area(Town.COMMUNITY), new Area(Town.STREET))));
    }

    private static Row over(String list, List<Area> areas) {
        return route(list)
                .about(areas, area -> Call.of(list + "?area=" + area.path()))
                .allowedTo((who, area) -> who.looksOver(area.path()));
    }

    private static boolean sets(Somebody who, String node) {
        return who.is(Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER)) && who.isOver(node);
    }

    private List<Row> points() {
        return List.of(
                route("POST " + POINTS)
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("POST " + POINTS)
                                        .json("{\"id\": \"%s\", \"compound\": \"%s\", \"point\": %s}"
                                                .formatted(ADDED, WITHOUT, POINT)))
                        .allowedTo((who, area) -> sets(who, area.path())),
                route("PUT " + POINTS + "/{id}")
                        .about(
                                town.talks,
                                one -> Call.of("PUT %s/%s".formatted(POINTS, one.series()))
                                        .at(0)
                                        .json(POINT))
                        .signedIn((who, one) ->
                                !who.looksOver(one.node()) ? HIDDEN : sets(who, one.node()) ? ALLOWED : FORBIDDEN),
                route("POST " + POINTS + "/bulk")
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("POST " + POINTS + "/bulk")
                                        .json(
                                                "{\"id\": \"%s\", \"area\": \"%s\", \"compounds\": [\"%s\"], \"point\": %s}"
                                                        .formatted(
                                                                UUID.randomUUID(),
                                                                area.path(),
                                                                UUID.randomUUID(),
                                                                POINT)))
                        .allowedTo((who, area) -> sets(who, area.path())),
                route("POST " + POINTS + "/bulk/{id}/undo")
                        .about(
                                List.of(new Area(Town.COMMUNITY)),
                                area -> Call.of("POST %s/bulk/%s/undo".formatted(POINTS, UUID.randomUUID()))
                                        .json("{\"area\": \"%s\"}".formatted(area.path())))
                        .allowedTo((who, area) -> sets(who, area.path())));
    }
}
