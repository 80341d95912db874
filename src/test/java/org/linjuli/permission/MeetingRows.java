package org.linjuli.permission;

import static org.linjuli.permission.Outcome.ALLOWED;
import static org.linjuli.permission.Outcome.FORBIDDEN;
import static org.linjuli.permission.Outcome.HIDDEN;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Held;

/** Meetings: seen by who looks over the area or sits there, kept by the desk of the node, ended by the chair. */
record MeetingRows(Town town) {

    private static final String MEETINGS = "/api/v1/meetings";
    private static final String SERIES = "/api/v1/meeting-series";

    List<Row> all() {
        return Stream.of(lists(), meetings(), writing(), resolutions(), series(), calendar())
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> lists() {
        return List.of(
                route("GET " + MEETINGS, "of an area")
                        .about(town.areas(), area -> Call.of("GET %s?area=%s".formatted(MEETINGS, area.path())))
                        .allowedTo((who, area) -> who.looksOver(area.path())),
                route("GET " + MEETINGS, "one's own").plain().whoeverIsSignedIn(),
                over("GET /api/v1/resolutions"),
                over("GET " + SERIES),
                over("GET /api/v1/figures/meetings"),
                over("GET /api/v1/figures/meetings/unheard"),
                route("GET " + MEETINGS + "/about/{request}")
                        .asked(Call.of("GET %s/about/%s"
                                .formatted(MEETINGS, town.matters.getFirst().id())))
                        .whoeverIsSignedIn());
    }

    private Row over(String list) {
        return route(list)
                .about(town.areas(), area -> Call.of(list + "?area=" + area.path()))
                .allowedTo((who, area) -> who.looksOver(area.path()));
    }

    private List<Row> meetings() {
        return List.of(
                seen("GET " + MEETINGS + "/{id}", one -> Call.of("GET %s/%s".formatted(MEETINGS, one.id()))),
                seen(
                        "GET " + MEETINGS + "/{id}/minutes",
                        one -> Call.of("GET %s/%s/minutes".formatted(MEETINGS, one.id()))),
                seen(
                        "GET " + MEETINGS + "/{id}/export.pdf",
                        one -> Call.of("GET %s/%s/export.pdf".formatted(MEETINGS, one.id()))),
                seen(
                        "GET " + MEETINGS + "/{id}/export.docx",
                        one -> Call.of("GET %s/%s/export.docx".formatted(MEETINGS, one.id()))));
    }

    private static boolean sees(Somebody who, Held one) {
        return who.looksOver(one.node());
    }

    private Row seen(String route, java.util.function.Function<Held, Call> call) {
        return route(route).about(town.meetings, call).seenBy(MeetingRows::sees);
    }

    private Row kept(String route, java.util.function.Function<Held, Call> call) {
        return route(route)
                .about(town.meetings, call)
                .signedIn((who, one) -> !sees(who, one) ? HIDDEN : who.worksAt(one.node()) ? ALLOWED : FORBIDDEN);
    }

    private static boolean isChair(Somebody who, Held one) {
        return who.node().equals(one.node()) && who.is(Set.of(GRID_LEADER, STREET_OFFICER, CITY_OFFICER));
    }

    private List<Row> writing() {
        return List.of(
                route("POST " + MEETINGS + "/{id}/check-in")
                        .about(
                                town.meetings,
                                one -> Call.of("POST %s/%s/check-in".formatted(MEETINGS, one.id()))
                                        .json("{\"code\": \"123456\"}"))
                        .signedIn((who, one) -> !sees(who, one) ? HIDDEN : isChair(who, one) ? ALLOWED : FORBIDDEN),
                kept(
                        "PUT " + MEETINGS + "/{id}/seats/{seat}",
                        one -> Call.of("PUT %s/%s/seats/%s".formatted(MEETINGS, one.id(), one.seat()))
                                .json("{\"present\": true}")),
                kept(
                        "POST " + MEETINGS + "/{id}/items",
                        one -> Call.of("POST %s/%s/items".formatted(MEETINGS, one.id()))
                                .json("{\"id\": \"%s\", \"title\": \"电动车充电\"}".formatted(UUID.randomUUID()))),
                kept(
                        "PUT " + MEETINGS + "/{id}/items/{item}/decision",
                        one -> Call.of("PUT %s/%s/items/%s/decision".formatted(MEETINGS, one.id(), one.item()))
                                .json("{\"outcome\": \"NOTED\", \"confirms\": false}")),
                kept(
                        "PUT " + MEETINGS + "/{id}/minutes",
                        one -> Call.of("PUT %s/%s/minutes".formatted(MEETINGS, one.id()))
                                .at(1)
                                .json("{\"text\": \"%s\"}".formatted(UUID.randomUUID()))),
                route("POST " + MEETINGS + "/{id}/actions/{action}")
                        .about(
                                town.meetings,
                                one -> Call.of("POST %s/%s/actions/close".formatted(MEETINGS, one.id()))
                                        .at(0)
                                        .json("{}"))
                        .signedIn((who, one) -> !sees(who, one) ? HIDDEN : isChair(who, one) ? ALLOWED : FORBIDDEN));
    }

    private List<Row> resolutions() {
        return List.of(route("POST /api/v1/resolutions/{id}/actions/{action}")
                .about(
                        town.meetings,
                        one -> Call.of("POST /api/v1/resolutions/%s/actions/report".formatted(one.resolution()))
                                .at(0)
                                .json("{\"done\": \"已划好\"}"))
                .signedIn((who, one) -> who.worksAt(one.owner()) ? ALLOWED : sees(who, one) ? FORBIDDEN : HIDDEN));
    }

    private List<Row> series() {
        var given = """
                {"name": "例会", "place": "会议室", "weekday": "TUESDAY", "starts": "09:30:00", "everyWeeks": 1,
                 "anchor": "2026-01-01", "quorum": 50, "seats": [{"area": "%s", "role": "GRID_LEADER"}]}""".formatted(Town.GRID);
        return List.of(
                route("POST " + SERIES)
                        .about(
                                List.of(new Area(Town.NEXT_GRID)),
                                area -> Call.of("POST " + SERIES)
                                        .json("{\"id\": \"%s\", \"tier\": \"GRID\", \"area\": \"%s\", \"series\": %s}"
                                                .formatted(UUID.randomUUID(), area.path(), given)))
                        .allowedTo((who, area) -> edits(who, area.path())),
                route("PUT " + SERIES + "/{id}")
                        .about(
                                town.meetings,
                                one -> Call.of("PUT %s/%s".formatted(SERIES, one.series()))
                                        .at(0)
                                        .json(given))
                        .signedIn(
                                (who, one) -> !sees(who, one) ? HIDDEN : edits(who, one.node()) ? ALLOWED : FORBIDDEN),
                route("POST " + SERIES + "/{id}/end")
                        .about(
                                town.meetings,
                                one -> Call.of("POST %s/%s/end".formatted(SERIES, one.series()))
                                        .at(0)
                                        .json("{}"))
                        .signedIn(
                                (who, one) -> !sees(who, one) ? HIDDEN : edits(who, one.node()) ? ALLOWED : FORBIDDEN));
    }

    private static boolean edits(Somebody who, String node) {
        return who.is(Set.of(STREET_OFFICER, CITY_OFFICER)) && who.isOver(node);
    }

    private List<Row> calendar() {
        var mine = "/api/v1/me/calendar-feed";
        var address = "/api/v1/public/calendars/{token}.ics";
        return List.of(
                route("GET " + mine).plain().whoeverIsSignedIn(),
                route("POST " + mine).plain().whoeverIsSignedIn(),
                route("DELETE " + mine).plain().whoeverIsSignedIn(),
                route("GET " + address)
                        .asked(Call.of("GET " + address.replace("{token}", "nobodys")))
                        .expects((who, nothing) -> HIDDEN));
    }
}
