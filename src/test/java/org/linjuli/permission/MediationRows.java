package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Quarrel;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Role;
import org.linjuli.territory.SmallCity;

/**
 * Mediations: who looks after the area sees that there is one; what was said, the side that asked, the mediator and who
 * named them alone. Everybody of the town lives in the compound.
 */
record MediationRows(Town town) {

    private static final String ALL = "/api/v1/mediations";
    private static final String GROUPS = "/api/v1/mediation-groups";
    private static final Set<Role> NAMERS = Set.of(BRANCH_SECRETARY, COMMUNITY_OFFICER);
    private static final Set<Role> ASKERS =
            Set.of(BUILDING_LEADER, GRID_WORKER, GRID_LEADER, BRANCH_SECRETARY, COMMUNITY_OFFICER);

    List<Row> all() {
        return Stream.of(asking(), course(), groups(), figures(), kinds(), talks())
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> asking() {
        return List.of(
                route("GET " + ALL)
                        .about(town.quarrels, one -> Call.of("GET " + ALL))
                        .lists(MediationRows::reads),
                route("GET /api/v1/me/mediations").plain().whoeverIsSignedIn(),
                route("POST " + ALL)
                        .asked(Call.of("POST " + ALL).json(asked(UUID.randomUUID())))
                        .whoeverIsSignedIn(),
                route("POST " + ALL, "for somebody behind whose door nobody was verified")
                        .asked(Call.of("POST " + ALL).json(askedFor()))
                        .signedIn((who, nothing) -> who.is(ASKERS) && who.isOver(Town.GRID) ? TOO_LATE : FORBIDDEN),
                route("GET " + ALL + "/{id}")
                        .about(town.quarrels, one -> of(one, "GET", ""))
                        .seenBy(MediationRows::sees));
    }

    private List<Row> course() {
        var open = town.quarrels.stream().filter(one -> one.mediator() != null).toList();
        var fresh = town.quarrels.stream().filter(one -> one.mediator() == null).toList();
        return List.of(
                route("POST " + ALL + "/{id}/reading")
                        .about(town.quarrels, one -> of(one, "POST", "/reading"))
                        .seenBy(MediationRows::takesPart),
                route("PUT " + ALL + "/{id}/mediator")
                        .about(
                                fresh,
                                one -> of(one, "PUT", "/mediator")
                                        .at(one.version())
                                        .json(named(town.at(BUILDING_LEADER, Town.GRID)
                                                .account())))
                        .signedIn((who, one) -> outcome(who, one, who.is(NAMERS) && who.isOver(one.grid()))),
                route("POST " + ALL + "/{id}/replacements")
                        .about(
                                open,
                                one -> of(one, "POST", "/replacements")
                                        .at(one.version())
                                        .json(replaced(one)))
                        .signedIn((who, one) -> outcome(who, one, who.is(NAMERS) && who.isOver(one.grid()))),
                route("PUT " + ALL + "/{id}/agreement")
                        .about(
                                open,
                                one -> of(one, "PUT", "/agreement")
                                        .at(one.version())
                                        .json(drafted()))
                        .signedIn((who, one) -> outcome(who, one, who.account().equals(one.mediator()))),
                route("PUT " + ALL + "/{id}/sessions/{session}")
                        .about(
                                open,
                                one -> of(one, "PUT", "/sessions/" + UUID.randomUUID())
                                        .json("""
                                        {"on": "%s", "asking": true, "other": true}""".formatted(today())))
                        .signedIn((who, one) -> outcome(who, one, who.account().equals(one.mediator()))),
                route("POST " + ALL + "/{id}/actions/{action}")
                        .about(
                                town.quarrels,
                                one -> of(one, "POST", "/actions/withdraw")
                                        .at(one.version())
                                        .json("{}"))
                        .signedIn((who, one) -> outcome(
                                who,
                                one,
                                who.account().equals(one.asking()) || (who.is(NAMERS) && who.isOver(one.grid())))));
    }

    private List<Row> groups() {
        return List.of(
                route("GET " + GROUPS).asked(Call.of("GET " + GROUPS)).only(NAMERS),
                route("GET " + GROUPS + "/{compound}")
                        .asked(Call.of("GET " + GROUPS + "/" + SmallNetwork.COMPOUND))
                        .whoeverIsSignedIn(),
                route("GET " + GROUPS + "/{compound}/candidates")
                        .asked(Call.of("GET " + GROUPS + "/" + SmallNetwork.COMPOUND + "/candidates"))
                        .allowedTo((who, nothing) -> who.is(NAMERS) && who.isOver(Town.GRID)),
                route("PUT " + GROUPS + "/{compound}/members/{account}")
                        .asked(Call.of("PUT " + member(SmallNetwork.account("building"))))
                        .allowedTo((who, nothing) -> who.is(NAMERS) && who.isOver(Town.GRID)),
                route("DELETE " + GROUPS + "/{compound}/members/{account}")
                        .asked(Call.of("DELETE "
                                + member(town.at(BUILDING_LEADER, Town.GRID).account())))
                        .allowedTo((who, nothing) -> who.is(NAMERS) && who.isOver(Town.GRID)),
                route("GET /api/v1/me/mediation-group").plain().whoeverIsSignedIn(),
                route("PUT /api/v1/me/mediation-group/offer").plain().whoeverIsSignedIn(),
                route("DELETE /api/v1/me/mediation-group/offer").plain().whoeverIsSignedIn());
    }

    private List<Row> figures() {
        var period = "?from=2026-01-01&to=2026-12-31&area=";
        return List.of(
                route("GET /api/v1/mediation-figures")
                        .about(town.areas(), area -> Call.of("GET /api/v1/mediation-figures" + period + area.path()))
                        .allowedTo((who, area) -> readsOver(who, area.path())),
                route("GET " + ALL + "/export.xlsx")
                        .about(town.areas(), area -> Call.of("GET " + ALL + "/export.xlsx" + period + area.path()))
                        .allowedTo((who, area) -> readsOver(who, area.path())),
                route("GET " + ALL + "/compounds")
                        .asked(Call.of("GET " + ALL + "/compounds"))
                        .only(ASKERS));
    }

    private List<Row> kinds() {
        var all = "/api/v1/mediation-kinds";
        return List.of(
                route("GET " + all).asked(Call.of("GET " + all)).whoeverIsSignedIn(),
                route("PUT " + all + "/{code}")
                        .asked(Call.of("PUT " + all + "/PET").at(1).json("""
                                {"name": "宠物扰民", "position": 40, "from": "%s"}""".formatted(today().plusDays(1))))
                        .only(Set.of(CITY_OFFICER)),
                route("DELETE " + all + "/{code}")
                        .asked(Call.of("DELETE " + all + "/PARKING?from=" + today().plusDays(1))
                                .at(1))
                        .only(Set.of(CITY_OFFICER)));
    }

    private List<Row> talks() {
        var all = "/api/v1/law-talks";
        var planners = Set.of(BRANCH_SECRETARY, COMMUNITY_OFFICER, STREET_OFFICER);
        return List.of(
                route("GET " + all)
                        .about(town.lectures, one -> Call.of("GET " + all))
                        .lists((who, one) -> readsOver(who, one.grid())),
                route("POST " + all)
                        .asked(Call.of("POST " + all).json(planned(UUID.randomUUID())))
                        .allowedTo((who, nothing) -> who.is(planners) && who.isOver(Town.GRID)),
                route("POST " + all + "/{id}/cancellation")
                        .about(
                                town.lectures,
                                one -> Call.of("POST %s/%s/cancellation".formatted(all, one.id()))
                                        .json("{\"reason\": \"主讲人有事\"}"))
                        .signedIn((who, one) -> who.is(planners) && who.isOver(one.grid())
                                ? ALLOWED
                                : readsOver(who, one.grid()) ? FORBIDDEN : HIDDEN),
                route("GET /api/v1/me/law-talks").plain().whoeverIsSignedIn(),
                route("PUT " + all + "/{id}/listeners/me")
                        .about(town.lectures, one -> Call.of("PUT %s/%s/listeners/me".formatted(all, one.id())))
                        .whoeverIsSignedIn(),
                route("DELETE " + all + "/{id}/listeners/me")
                        .about(town.lectures, one -> Call.of("DELETE %s/%s/listeners/me".formatted(all, one.id())))
                        .whoeverIsSignedIn(),
                route("PUT " + all + "/{id}/attendance/me", "long before it begins")
                        .about(
                                town.lectures,
                                one -> Call.of("PUT %s/%s/attendance/me".formatted(all, one.id()))
                                        .json("{\"code\": \"000000\"}"))
                        .signedIn((who, one) -> TOO_LATE));
    }

    static String planned(UUID id) {
        return """
                {"id": "%s", "area": "%s", "compound": "%s", "title": "物业费与业主权利", "speaker": "法律援助中心",
                 "place": "党群服务站", "starts": "%sT02:00:00Z"}""".formatted(id, Town.COMMUNITY, SmallNetwork.COMPOUND, today().plusDays(9));
    }

    private static Outcome outcome(Somebody who, Quarrel one, boolean may) {
        return may ? ALLOWED : sees(who, one) ? FORBIDDEN : HIDDEN;
    }

    private static boolean takesPart(Somebody who, Quarrel one) {
        return who.account().equals(one.asking())
                || who.account().equals(one.mediator())
                || who.account().equals(one.named());
    }

    private static boolean sees(Somebody who, Quarrel one) {
        return takesPart(who, one) || reads(who, one);
    }

    private static boolean reads(Somebody who, Quarrel one) {
        return readsOver(who, one.grid());
    }

    private static boolean readsOver(Somebody who, String area) {
        return who.looksOver(area) || (who.is(Set.of(BRANCH_SECRETARY)) && who.isOver(area));
    }

    private static Call of(Quarrel one, String method, String part) {
        return Call.of("%s %s/%s%s".formatted(method, ALL, one.id(), part));
    }

    static String member(AccountId account) {
        return GROUPS + "/" + SmallNetwork.COMPOUND + "/members/" + account.value();
    }

    static String named(AccountId account) {
        return "{\"account\": \"%s\"}".formatted(account.value());
    }

    private String replaced(Quarrel one) {
        return """
                {"gone": "%s", "account": "%s", "why": "AWAY"}""".formatted(
                        Objects.requireNonNull(one.mediator()).value(),
                        town.at(GRID_WORKER, Town.GRID).account().value());
    }

    static String asked(UUID id) {
        return """
                {"id": "%s", "kind": "LEAK", "otherName": "楼上 602", "matter": "卫生间漏水"}""".formatted(id);
    }

    private static String askedFor() {
        var door = SmallCity.city()
                .buildings()
                .filter(one -> one.building().id().equals(SmallNetwork.BUILDING))
                .findFirst()
                .orElseThrow()
                .dwellings()
                .findFirst()
                .orElseThrow();
        return """
                {"id": "%s", "kind": "LEAK", "otherName": "楼上 602", "matter": "卫生间漏水",
                 "asking": {"building": "%s", "household": "%s"}}""".formatted(UUID.randomUUID(), SmallNetwork.BUILDING, door.id());
    }

    private static String drafted() {
        return """
                {"form": "WRITTEN", "owed": "ASKING", "fulfilOn": "%s", "text": "十日内修好防水"}""".formatted(today().plusDays(10));
    }

    private static LocalDate today() {
        return LocalDate.now(CityTime.ZONE);
    }
}
