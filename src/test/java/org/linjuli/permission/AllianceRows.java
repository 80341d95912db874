package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Allied;
import org.linjuli.permission.Thing.Area;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/**
 * Alliances: who looks after the area sees them and officers lead them; seats are signed and duties fulfilled by holders
 * of posts, which nobody here has.
 */
record AllianceRows(Town town) {

    private static final String ALL = "/api/v1/alliances";
    private static final Set<Role> OFFICERS = Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER);

    List<Row> all() {
        return List.of(
                route("GET " + ALL)
                        .about(town.allied, one -> Call.of("GET " + ALL))
                        .lists(AllianceRows::reads),
                route("POST " + ALL)
                        .about(
                                List.of(new Area(Town.GRID)),
                                area -> Call.of("POST " + ALL).json(founded(UUID.randomUUID(), area.path())))
                        .allowedTo((who, area) -> who.is(OFFICERS) && who.isOver(area.path())),
                route("GET " + ALL + "/choices")
                        .about(
                                town.areas(),
                                area -> Call.of("GET %s/choices?role=UNIT&area=%s".formatted(ALL, area.path())))
                        .allowedTo((who, area) -> who.is(OFFICERS) && who.isOver(area.path())),
                route("GET " + ALL + "/{id}")
                        .about(town.allied, one -> of(one, "GET", ""))
                        .seenBy(AllianceRows::reads),
                route("POST " + ALL + "/{id}/actions/{action}")
                        .about(
                                town.allied,
                                one -> of(one, "POST", "/actions/dissolve")
                                        .at(one.version())
                                        .json("{\"reason\": \"小区撤并\"}"))
                        .signedIn(AllianceRows::leads),
                route("POST " + ALL + "/{id}/seats")
                        .about(
                                town.allied,
                                one -> of(one, "POST", "/seats")
                                        .json(offered(UUID.randomUUID(), SmallNetwork.WATERWORKS.value())))
                        .signedIn(AllianceRows::leads),
                route("PUT " + ALL + "/{id}/seats/{seat}/signature")
                        .about(town.allied, one -> of(one, "PUT", "/seats/" + one.seat() + "/signature"))
                        .signedIn((who, one) -> reads(who, one) ? FORBIDDEN : HIDDEN),
                route("POST " + ALL + "/{id}/seats/{seat}/leaving")
                        .about(
                                town.allied,
                                one -> of(one, "POST", "/seats/" + one.seat() + "/leaving")
                                        .at(one.version())
                                        .json(left()))
                        .signedIn(AllianceRows::leads),
                route("POST " + ALL + "/{id}/duties")
                        .about(
                                town.allied,
                                one -> of(one, "POST", "/duties").json(given(UUID.randomUUID(), one.seat())))
                        .signedIn(AllianceRows::leads),
                route("POST " + ALL + "/{id}/duties/{duty}/ending")
                        .about(
                                town.allied,
                                one -> of(one, "POST", "/duties/" + UUID.randomUUID() + "/ending")
                                        .json(left()))
                        .signedIn((who, one) -> reads(who, one) && !who.is(OFFICERS) ? FORBIDDEN : HIDDEN),
                route("GET /api/v1/alliance-duties/of-request/{request}")
                        .about(town.matters, matter -> Call.of("GET /api/v1/alliance-duties/of-request/" + matter.id()))
                        .seenBy(Row::sees),
                route("GET /api/v1/alliance-duties/mine").plain().whoeverIsSignedIn(),
                period("PUT", "report", "{\"done\": \"检修楼道灯\"}"),
                period("PUT", "confirmation", "{}"),
                period("POST", "return", "{\"reason\": \"请写明几盏\"}"),
                route("GET " + ALL + "/kinds").plain().whoeverIsSignedIn(),
                route("GET " + ALL + "/export.xlsx").plain().whoeverIsSignedIn(),
                route("GET " + ALL + "/imports/template.xlsx").plain().whoeverIsSignedIn(),
                route("POST " + ALL + "/imports/preview")
                        .asked(Call.of("POST " + ALL + "/imports/preview").json("{}"))
                        .only(OFFICERS),
                route("POST " + ALL + "/imports")
                        .asked(Call.of("POST " + ALL + "/imports").json("{}"))
                        .only(OFFICERS),
                route("GET /api/v1/public/alliances")
                        .asked(Call.of("GET /api/v1/public/alliances?area=" + Town.GRID))
                        .everybody(),
                route("GET /api/v1/public/alliances/{id}")
                        .about(town.allied, one -> Call.of("GET /api/v1/public/alliances/" + one.id()))
                        .expects((who, one) -> HIDDEN),
                figures("/api/v1/alliance-duties"),
                figures("/api/v1/alliance-duties/export.xlsx"),
                figures("/api/v1/alliance-figures"));
    }

    /** Of no period that there is: those of others are told apart from it by nobody. */
    private static Row period(String method, String part, String body) {
        return route(method + " /api/v1/alliance-duties/{duty}/periods/{starts}/" + part)
                .asked(Call.of("%s /api/v1/alliance-duties/%s/periods/2026-01-01/%s"
                                .formatted(method, UUID.randomUUID(), part))
                        .json(body))
                .signedIn((who, nothing) -> HIDDEN);
    }

    private Row figures(String path) {
        return route("GET " + path)
                .about(
                        town.areas(),
                        area -> Call.of("GET %s?from=2026-01-01&to=2026-12-31&area=%s".formatted(path, area.path())))
                .allowedTo((who, area) -> looks(who, area.path()));
    }

    private static Call of(Allied one, String method, String part) {
        return Call.of("%s %s/%s%s".formatted(method, ALL, one.id(), part));
    }

    private static boolean reads(Somebody who, Allied one) {
        return looks(who, one.grid());
    }

    private static boolean looks(Somebody who, String area) {
        return who.looksOver(area) || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(area));
    }

    private static Outcome leads(Somebody who, Allied one) {
        if (!reads(who, one)) {
            return HIDDEN;
        }
        return who.is(OFFICERS) ? ALLOWED : FORBIDDEN;
    }

    static String founded(UUID id, String area) {
        return """
                {"id": "%s", "kind": "FOUR_PARTY", "name": "四方联盟 %s", "area": "%s"}""".formatted(id, id, area);
    }

    static String offered(UUID id, String unit) {
        return offered(id, "UNIT", SmallNetwork.unit(NodePath.of(unit)));
    }

    static String offered(UUID id, String role, UUID member) {
        return """
                {"id": "%s", "role": "%s", "member": "%s"}""".formatted(id, role, member);
    }

    static String left() {
        return """
                {"on": "%s", "reason": "合同到期"}""".formatted(LocalDate.now(CityTime.ZONE));
    }

    static String given(UUID id, UUID seat) {
        return """
                {"id": "%s", "seat": "%s", "title": "每月检修", "rhythm": "MONTHLY", "since": "%s"}""".formatted(id, seat, LocalDate.now(CityTime.ZONE));
    }
}
