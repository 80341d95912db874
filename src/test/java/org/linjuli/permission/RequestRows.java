package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.permission.Row.sees;
import static org.linjuli.permission.Row.seesInArea;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.linjuli.permission.Thing.Matter;
import org.linjuli.shared.Role;

/** What residents reported: each route of casework that is about one request, or lists many. */
record RequestRows(Town town) {

    private static final String ONE = "/api/v1/requests/";
    private static final Set<String> IN_HAND = Set.of("ASSIGNED", "IN_PROGRESS");

    /** The routes that only read: what the mutants are measured by. */
    List<Row> reading() {
        var matters = town.matters;
        return List.of(
                route("GET /api/v1/requests/{id}")
                        .about(matters, matter -> Call.of("GET " + ONE + matter.id()))
                        .seenBy(Row::sees),
                route("GET /api/v1/requests/by-no/{no}")
                        .about(matters, matter -> Call.of("GET " + ONE + "by-no/" + matter.number()))
                        .seenBy(Row::sees),
                route("GET /api/v1/requests/{id}/alike")
                        .about(matters, matter -> Call.of("GET " + ONE + matter.id() + "/alike"))
                        .seenBy(Row::sees),
                route("GET /api/v1/requests/{id}/mediations")
                        .about(matters, matter -> Call.of("GET " + ONE + matter.id() + "/mediations"))
                        .seenBy(Row::sees),
                route("GET /api/v1/photos/{id}", "of the matter")
                        .about(matters, matter -> Call.of("GET /api/v1/photos/" + matter.before()))
                        .expects((who, matter) -> sees(who, matter) ? ALLOWED : HIDDEN),
                route("GET /api/v1/photos/{id}", "of the result")
                        .about(matters, matter -> Call.of("GET /api/v1/photos/" + matter.after()))
                        .expects((who, matter) -> sees(who, matter) || !matter.isPrivate() ? ALLOWED : HIDDEN),
                list("newest", "?limit=100", RequestRows::listed),
                list("by deadline", "?sort=due&limit=100", (who, matter) -> listed(who, matter) && matter.isOpen()),
                list("of a grid", "?limit=100&area=" + Town.GRID, RequestRows::listed),
                list(
                        "of a desk",
                        "?limit=100&owner=" + Town.NEXT_GRID,
                        (who, matter) -> listed(who, matter) && matter.owner().equals(Town.NEXT_GRID)),
                list("searched", "?limit=100&q=%E8%B7%AF%E7%81%AF", RequestRows::listed),
                route("GET /api/v1/requests/todo")
                        .about(matters, matter -> Call.of("GET /api/v1/requests/todo?limit=100"))
                        .lists((who, matter) -> (who.worksAt(matter.owner()) && matter.isOpen())
                                || (matter.unit() != null && who.worksAt(matter.unit()))),
                route("GET /api/v1/requests/mine")
                        .about(matters, matter -> Call.of("GET /api/v1/requests/mine?limit=100"))
                        .lists((who, matter) -> who.account().equals(matter.reporter())),
                route("GET /api/v1/map/requests")
                        .about(matters, matter -> Call.of("GET /api/v1/map/requests?bbox=119,25,120,26"))
                        .lists((who, matter) -> listed(who, matter) && matter.isOpen()),
                route("GET /api/v1/public/requests/{no}")
                        .about(matters, matter -> Call.of("GET /api/v1/public/requests/" + matter.number()))
                        .expects((who, matter) -> matter.isPrivate() ? HIDDEN : ALLOWED));
    }

    /** What a role shows: what one reported or assists in is shown elsewhere. */
    private static boolean listed(Somebody who, Matter matter) {
        return who.worksAt(matter.owner()) || seesInArea(who, matter);
    }

    private Row list(String variant, String query, BiPredicate<Somebody, Matter> shown) {
        return route("GET /api/v1/requests", variant)
                .about(town.matters, matter -> Call.of("GET /api/v1/requests" + query))
                .lists(shown);
    }

    List<Row> changing() {
        return List.of(
                act("accept", "{}", Set.of("ASSIGNED"), RequestRows::owns),
                act("raise", "{\"tried\":\"已上门\",\"reason\":\"需要协调\"}", IN_HAND, RequestRows::owns, Town.CITY),
                act("supervise", "{\"requirement\":\"两日内答复\"}", IN_HAND, RequestRows::standsAbove),
                act(
                        "supplement",
                        "{\"text\":\"补充一句\"}",
                        IN_HAND,
                        (who, matter) -> owns(who, matter) || reported(who, matter)),
                act("urge", "{}", IN_HAND, RequestRows::reported),
                act("rate", "{\"rating\":\"SATISFIED\"}", Set.of("RESOLVED"), RequestRows::reported),
                route("POST /api/v1/requests/{id}/assists")
                        .about(
                                town.matters,
                                matter -> Call.of("POST " + ONE + matter.id() + "/assists")
                                        .at(0)
                                        .json("{\"id\":\"%s\",\"unit\":\"%s\",\"task\":\"抢修\",\"dueDays\":2}"
                                                .formatted(UUID.randomUUID(), Town.WATERWORKS)))
                        .signedIn(step(Set.of("IN_PROGRESS"), RequestRows::owns)),
                route("POST /api/v1/requests/{id}/reporters/{reporter}/phone")
                        .about(
                                town.matters,
                                matter -> Call.of("POST " + ONE + matter.id() + "/reporters/" + matter.reporter()
                                                + "/phone")
                                        .json("{\"purpose\":\"VERIFY\"}"))
                        .signedIn((who, matter) -> !sees(who, matter)
                                ? HIDDEN
                                : owns(who, matter) || who.worksAt(matter.answering()) ? ALLOWED : FORBIDDEN),
                route("POST /api/v1/requests/{id}/join")
                        .about(town.matters, matter -> Call.of("POST " + ONE + matter.id() + "/join"))
                        .signedIn((who, matter) -> matter.isPrivate() ? HIDDEN : matter.isOpen() ? ALLOWED : TOO_LATE),
                route("POST /api/v1/assists/{id}/actions/{action}")
                        .about(
                                town.matters,
                                matter -> Call.of("POST /api/v1/assists/" + matter.assist() + "/actions/take")
                                        .at(0))
                        .signedIn((who, matter) -> matter.unit() == null || !sees(who, matter)
                                ? HIDDEN
                                : who.worksAt(matter.unit()) ? ALLOWED : FORBIDDEN),
                file("for oneself", "H5").whoeverIsSignedIn(),
                file("for somebody else", "DESK")
                        .allowedTo((who, nothing) -> who.is(Set.of(
                                Role.BUILDING_LEADER,
                                Role.GRID_WORKER,
                                Role.GRID_LEADER,
                                Role.BRANCH_SECRETARY,
                                Role.COMMUNITY_OFFICER,
                                Role.STREET_OFFICER,
                                Role.CITY_OFFICER,
                                Role.UNIT_CONTACT,
                                Role.PROPERTY_MANAGER))));
    }

    private static Row.Asked<Thing.Nothing> file(String variant, String channel) {
        return route("POST /api/v1/requests", variant)
                .asked(Call.of("POST /api/v1/requests").json("""
                                {"id":"%s","text":"楼下路灯不亮","category":"01","place":{"area":"%s"},"channel":"%s"}
                                """.formatted(UUID.randomUUID(), Town.GRID, channel)));
    }

    private static boolean owns(Somebody who, Matter matter) {
        return who.worksAt(matter.owner());
    }

    private static boolean reported(Somebody who, Matter matter) {
        return who.account().equals(matter.reporter());
    }

    /** A desk above the one that answers; and that one itself while a unit handles the matter. */
    private static boolean standsAbove(Somebody who, Matter matter) {
        return who.worksAbove(matter.answering())
                || (matter.owner().startsWith("unit.") && who.worksAt(matter.answering()));
    }

    private Row act(String action, String body, Set<String> states, BiPredicate<Somebody, Matter> party) {
        return act(action, body, states, party, "nowhere");
    }

    /** @param stuck a desk from which the step leads nowhere */
    private Row act(String action, String body, Set<String> states, BiPredicate<Somebody, Matter> party, String stuck) {
        var step = step(states, party);
        return route("POST /api/v1/requests/{id}/actions/{action}", action)
                .about(
                        town.matters,
                        matter -> Call.of("POST " + ONE + matter.id() + "/actions/" + action)
                                .at(0)
                                .json(body))
                .signedIn((who, matter) ->
                        step.apply(who, matter) == ALLOWED && matter.owner().equals(stuck)
                                ? TOO_LATE
                                : step.apply(who, matter));
    }

    private static BiFunction<Somebody, Matter, Outcome> step(Set<String> states, BiPredicate<Somebody, Matter> party) {
        return (who, matter) -> !sees(who, matter)
                ? HIDDEN
                : !states.contains(matter.state()) ? TOO_LATE : party.test(who, matter) ? ALLOWED : FORBIDDEN;
    }
}
