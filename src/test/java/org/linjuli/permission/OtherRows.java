package org.linjuli.permission;

import static org.linjuli.permission.Outcome.*;
import static org.linjuli.permission.Row.route;
import static org.linjuli.shared.Role.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.identity.Authenticator;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Owned;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Role;

/** Everything but single requests: figures, rules, calendar, organization, accounts, and what is open to all. */
record OtherRows(Town town) {

    private static final Set<Role> CITY = Set.of(CITY_OFFICER);
    private static final Set<Role> AT_DESKS = Set.of(
            GRID_WORKER, GRID_LEADER, COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER, UNIT_CONTACT, PROPERTY_MANAGER);
    private static final Set<Role> AT_DESKS_AND_LEADERS = and(AT_DESKS, CITY_LEADER);
    private static final Set<Role> REGISTERING =
            Set.of(GRID_WORKER, GRID_LEADER, COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER);
    private static final Set<Role> AT_THE_CONSOLE =
            and(AT_DESKS_AND_LEADERS, BRANCH_SECRETARY, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);
    private static final Set<Role> OVER_AN_AREA =
            Set.of(GRID_WORKER, GRID_LEADER, COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER, CITY_LEADER);

    /** A question that was never asked. */
    private static final String STALE = "{\"challenge\": \"AAAAAAAAAAAAAAAAAAAAAA\", \"user\": \"AA\"}";

    private static Set<Role> and(Set<Role> roles, Role... more) {
        return Stream.concat(roles.stream(), Stream.of(more)).collect(java.util.stream.Collectors.toSet());
    }

    List<Row> all() {
        return Stream.of(
                        open(),
                        signedIn(),
                        ownOnly(),
                        figures(),
                        exports(),
                        rules(),
                        calendar(),
                        organization(),
                        residences(),
                        accounts(),
                        log(),
                        binding(),
                        passkeys(),
                        approvals(),
                        clients(),
                        ownData(),
                        privacyOffice(),
                        delegations())
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> open() {
        return List.of(
                route("GET /api/v1/session").plain().everybody(),
                route("POST /api/v1/session")
                        .asked(Call.of("POST /api/v1/session")
                                .json("{\"username\":\"resident\",\"password\":\"linjuli-demo\"}"))
                        .everybody(),
                route("DELETE /api/v1/session").plain().everybody(),
                route("GET /api/v1/session/provider").plain().everybody(),
                // A browser is sent on to a page that says why not.
                route("GET /api/v1/session/provider/callback").plain().everybody(),
                // The town has no identity provider to go to.
                route("POST /api/v1/session/provider")
                        .asked(Call.of("POST /api/v1/session/provider").json("{\"face\":\"phone\"}"))
                        .expects((who, nothing) -> TOO_LATE),
                route("GET /api/v1/session/passkey").plain().everybody(),
                route("POST /api/v1/session/passkey/challenge").plain().everybody(),
                // Nobody was asked this.
                route("POST /api/v1/session/passkey")
                        .asked(Call.of("POST /api/v1/session/passkey").json(new Authenticator().shown(STALE)))
                        .expects((who, nothing) -> TOO_LATE),
                route("GET /api/v1/demo-accounts").plain().everybody(),
                route("GET /api/v1/categories").plain().everybody(),
                route("GET /api/v1/public/requests").plain().everybody(),
                get("/api/v1/map/areas", "?parent=" + Town.STREET).everybody(),
                get("/api/v1/places/area", "?path=" + Town.GRID).everybody(),
                get("/api/v1/places/children", "?path=" + Town.STREET).everybody(),
                get("/api/v1/places/compounds", "?community=" + Town.COMMUNITY).everybody(),
                get("/api/v1/places/buildings", "?compound=" + SmallNetwork.COMPOUND)
                        .everybody(),
                get("/api/v1/places/search", "?q=abc").everybody(),
                get("/api/v1/places/address", "?q=abc").everybody(),
                route("GET /api/v1/places/building/{id}")
                        .asked(Call.of("GET /api/v1/places/building/" + SmallNetwork.BUILDING))
                        .everybody(),
                get("/api/v1/places/locate", "?lat=%s&lng=%s&crs=WGS84".formatted(point("lat"), point("lng")))
                        .everybody());
    }

    private String point(String axis) {
        return town.read("/api/v1/places/building/" + SmallNetwork.BUILDING, "$." + axis);
    }

    private static Row.Asked<Thing.Nothing> get(String route, String query) {
        return route("GET " + route).asked(Call.of("GET " + route + query));
    }

    private List<Row> signedIn() {
        return List.of(
                route("GET /api/v1/categories/{code}")
                        .asked(Call.of("GET /api/v1/categories/01"))
                        .whoeverIsSignedIn(),
                get("/api/v1/territory/grids", "?within=" + Town.COMMUNITY).whoeverIsSignedIn(),
                route("GET /api/v1/territory/grids/{path}/lineage")
                        .asked(Call.of("GET /api/v1/territory/grids/" + Town.GRID + "/lineage"))
                        .whoeverIsSignedIn(),
                route("GET /api/v1/requests/counts").plain().whoeverIsSignedIn(),
                route("GET /api/v1/requests/stream").plain().whoeverIsSignedIn(),
                route("POST /api/v1/requests/suggest")
                        .asked(Call.of("POST /api/v1/requests/suggest").json("{\"text\":\"路灯不亮\"}"))
                        .whoeverIsSignedIn(),
                route("GET /api/v1/requests/filters").plain().whoeverIsSignedIn(),
                route("PUT /api/v1/requests/filters")
                        .asked(Call.of("PUT /api/v1/requests/filters").json("{\"name\":\"近期\",\"query\":\"sort=due\"}"))
                        .whoeverIsSignedIn(),
                route("DELETE /api/v1/requests/filters")
                        .asked(Call.of("DELETE /api/v1/requests/filters?name=x"))
                        .whoeverIsSignedIn(),
                route("PUT /api/v1/photos/{id}")
                        .asked(Call.of("PUT /api/v1/photos/" + UUID.randomUUID())
                                .upload())
                        .whoeverIsSignedIn(),
                route("GET /api/v1/me/links").plain().whoeverIsSignedIn(),
                route("POST /api/v1/me/links")
                        .asked(Call.of("POST /api/v1/me/links").json("{\"face\":\"phone\"}"))
                        .signedIn((who, nothing) -> TOO_LATE),
                route("DELETE /api/v1/me/links/{id}")
                        .asked(Call.of("DELETE /api/v1/me/links/" + UUID.randomUUID()))
                        .signedIn((who, nothing) -> HIDDEN),
                route("GET /api/v1/notices").plain().whoeverIsSignedIn(),
                route("GET /api/v1/session/devices").plain().whoeverIsSignedIn(),
                route("GET /api/v1/me/home").plain().whoeverIsSignedIn(),
                route("PUT /api/v1/me/home")
                        .asked(Call.of("PUT /api/v1/me/home")
                                .json("{\"buildingId\":\"%s\",\"kind\":\"OWNED\"}"
                                        .formatted(SmallNetwork.BUILDING_WITHOUT_LEADER)))
                        .whoeverIsSignedIn(),
                route("GET /api/v1/me/home/residence").plain().whoeverIsSignedIn(),
                get("/api/v1/me/home/doors", "?building=" + SmallNetwork.BUILDING)
                        .whoeverIsSignedIn(),
                route("DELETE /api/v1/me/home").plain().whoeverIsSignedIn(),
                route("GET /api/v1/me/reach").plain().whoeverIsSignedIn(),
                route("GET /api/v1/me/looks").plain().whoeverIsSignedIn(),
                // The password of simulated people stays.
                route("PUT /api/v1/session/password")
                        .asked(Call.of("PUT /api/v1/session/password")
                                .json("{\"current\":\"linjuli-demo\",\"wanted\":\"another-password\"}"))
                        .signedIn((who, nothing) -> TOO_LATE));
    }

    private List<Row> ownOnly() {
        return List.of(
                route("DELETE /api/v1/session/devices/{id}")
                        .about(town.devices, device -> Call.of("DELETE /api/v1/session/devices/" + device.id()))
                        .seenBy(OtherRows::isOwn),
                route("POST /api/v1/notices/read")
                        .about(
                                town.notices,
                                notice -> Call.of("POST /api/v1/notices/read")
                                        .json("{\"upTo\":\"%s\"}".formatted(notice.id())))
                        .seenBy(OtherRows::isOwn));
    }

    private static boolean isOwn(Somebody who, Owned thing) {
        return who.account().equals(thing.owner());
    }

    private List<Row> figures() {
        return List.of(
                route("GET /api/v1/figures/casework", "of an area")
                        .about(town.areas(), area -> Call.of("GET /api/v1/figures/casework?area=" + area.path()))
                        .allowedTo((who, area) -> who.looksOver(area.path())),
                route("GET /api/v1/figures/casework", "of one's own").plain().only(OVER_AN_AREA),
                route("GET /api/v1/figures/casework/export.xlsx")
                        .about(
                                town.areas(),
                                area -> Call.of("GET /api/v1/figures/casework/export.xlsx?area=" + area.path()))
                        .allowedTo((who, area) -> who.looksOver(area.path())),
                route("GET /api/v1/requests/export.xlsx").plain().only(AT_DESKS_AND_LEADERS));
    }

    /** Nobody in the town sees so much that asking for it takes an order; two have been asked for by the street. */
    private List<Row> exports() {
        var orders = "/api/v1/export-orders";
        var approvals = "/api/v1/approvals";
        var open = town.exports.subList(0, 1);
        return List.of(
                route("GET " + approvals + "/{id}", "of an export")
                        .about(open, one -> Call.of("GET %s/%s".formatted(approvals, one.id())))
                        .seenBy(OtherRows::seesExport),
                route("POST " + approvals + "/{id}/approve", "of an export")
                        .about(
                                open,
                                one -> Call.of("POST %s/%s/approve".formatted(approvals, one.id()))
                                        .json("{}"))
                        .signedIn(OtherRows::decidesExport),
                route("POST " + approvals + "/{id}/refuse", "of an export")
                        .about(
                                open,
                                one -> Call.of("POST %s/%s/refuse".formatted(approvals, one.id()))
                                        .json("{\"reason\":\"测试\"}"))
                        .signedIn(OtherRows::decidesExport),
                route("POST " + approvals + "/{id}/withdraw", "of an export")
                        .about(open, one -> Call.of("POST %s/%s/withdraw".formatted(approvals, one.id())))
                        .signedIn((who, one) -> isOwn(who, one) ? ALLOWED : seesExport(who, one) ? FORBIDDEN : HIDDEN),
                route("GET " + orders).plain().whoeverIsSignedIn(),
                route("POST " + orders)
                        .asked(Call.of("POST " + orders).json("{\"purpose\":\"年终总结\"}"))
                        .signedIn((who, nothing) -> who.is(AT_DESKS_AND_LEADERS) ? TOO_LATE : FORBIDDEN),
                route("POST " + orders + "/{id}/collect")
                        .about(
                                town.exports.subList(1, 2),
                                one -> Call.of("POST %s/%s/collect".formatted(orders, one.id())))
                        .seenBy(OtherRows::isOwn));
    }

    /** Who asked; who serves the street or the city; and two of the administrators. */
    private static boolean seesExport(Somebody who, Owned export) {
        return isOwn(who, export)
                || (who.is(Set.of(COMMUNITY_OFFICER, STREET_OFFICER, CITY_OFFICER, SECURITY_ADMIN, AUDIT_ADMIN))
                        && who.isOver(Town.STREET));
    }

    private static Outcome decidesExport(Somebody who, Owned export) {
        if (!seesExport(who, export)) {
            return HIDDEN;
        }
        return isOwn(who, export) || who.role() == AUDIT_ADMIN ? FORBIDDEN : ALLOWED;
    }

    private List<Row> rules() {
        long version = Long.parseLong(town.read("/api/v1/dispatch-rules", "$.version"));
        long category = town.versionOfCategory("01");
        return List.of(
                route("GET /api/v1/dispatch-rules").plain().only(AT_THE_CONSOLE),
                route("PUT /api/v1/dispatch-rules")
                        .asked(Call.of("PUT /api/v1/dispatch-rules").at(version).json("{\"rules\":[]}"))
                        .only(CITY),
                route("POST /api/v1/dispatch-rules/preview")
                        .asked(Call.of("POST /api/v1/dispatch-rules/preview").json("{\"rules\":[]}"))
                        .only(CITY),
                route("PUT /api/v1/categories/{code}")
                        .asked(Call.of("PUT /api/v1/categories/01")
                                .at(category)
                                .json("{\"name\":\"城乡建设\",\"from\":\"2061-01-01\"}"))
                        .only(CITY),
                route("DELETE /api/v1/categories/{code}")
                        .asked(Call.of("DELETE /api/v1/categories/01?from=2061-01-01")
                                .at(category))
                        .only(CITY),
                route("GET /api/v1/requests/suggest/model").plain().only(CITY),
                route("GET /api/v1/outbox").plain().only(Set.of(SYSTEM_ADMIN)));
    }

    /** Simulated people have no second factor, and the phone that all of them name has just got a code. */
    private List<Row> binding() {
        var binding = "/api/v1/me/binding";
        var phone = "/api/v1/me/phone";
        var factor = "/api/v1/session/second-factor";
        town.askForACode();
        return List.of(
                route("GET " + binding).plain().whoeverIsSignedIn(),
                route("POST " + binding)
                        .asked(Call.of("POST " + binding).json(Proposals.person()))
                        .signedIn((who, nothing) -> TOO_LATE),
                route("POST " + binding + "/code")
                        .asked(Call.of("POST " + binding + "/code").json("{\"code\":\"123456\"}"))
                        .signedIn((who, nothing) -> TOO_LATE),
                route("POST " + phone)
                        .asked(Call.of("POST " + phone).json("{\"phone\":\"13800000099\"}"))
                        .signedIn((who, nothing) -> TOO_LATE),
                route("POST " + phone + "/code")
                        .asked(Call.of("POST " + phone + "/code").json("{\"code\":\"123456\"}"))
                        .signedIn((who, nothing) -> TOO_LATE),
                route("GET " + factor).plain().whoeverIsSignedIn(),
                route("POST " + factor).plain().signedIn((who, nothing) -> TOO_LATE),
                code(factor + "/confirmation"),
                code(factor + "/code"),
                code(factor + "/removal"));
    }

    /** Simulated people have none. */
    private List<Row> passkeys() {
        var factor = "/api/v1/session/second-factor/passkey";
        var mine = "/api/v1/me/passkeys";
        var none = mine + "/" + UUID.randomUUID();
        return List.of(
                route("POST " + factor + "/challenge").plain().signedIn((who, nothing) -> TOO_LATE),
                route("POST " + factor)
                        .asked(Call.of("POST " + factor).json(new Authenticator().shown(STALE)))
                        .signedIn((who, nothing) -> TOO_LATE),
                route("GET " + mine).plain().whoeverIsSignedIn(),
                route("POST " + mine + "/challenge")
                        .asked(Call.of("POST " + mine + "/challenge").json("{\"password\":\"linjuli-demo\"}"))
                        .signedIn((who, nothing) -> TOO_LATE),
                route("POST " + mine)
                        .asked(Call.of("POST " + mine).json(new Authenticator().made(STALE, "手机")))
                        .signedIn((who, nothing) -> TOO_LATE),
                route("PUT " + mine + "/{id}")
                        .asked(Call.of("PUT " + none).json("{\"name\":\"手机\"}"))
                        .signedIn((who, nothing) -> HIDDEN),
                route("POST " + mine + "/{id}/removal")
                        .asked(Call.of("POST " + none + "/removal").json("{\"password\":\"linjuli-demo\"}"))
                        .signedIn((who, nothing) -> HIDDEN));
    }

    /** One administrator registers a client, another says what it may; the town has none yet. */
    private List<Row> clients() {
        var system = Set.of(SYSTEM_ADMIN);
        var clients = "/api/v1/clients";
        var none = clients + "/" + UUID.randomUUID();
        var until = LocalDate.now(Clock.system(CityTime.ZONE)).plusDays(30);
        return List.of(
                route("GET /api/v1/policies").plain().only(Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)),
                route("POST /api/v1/policies/{policy}/change")
                        .asked(Call.of("POST /api/v1/policies/none/change").json("{\"value\":8,\"reason\":\"值班\"}"))
                        .signedIn((who, nothing) -> who.is(Set.of(SECURITY_ADMIN)) ? HIDDEN : FORBIDDEN),
                route("GET /api/v1/keys").plain().only(system),
                route("POST /api/v1/keys/rotation").plain().only(system),
                route("GET " + clients).plain().only(Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)),
                route("POST " + clients)
                        .asked(Call.of("POST " + clients).json("{\"name\":\"热线\",\"until\":\"%s\"}".formatted(until)))
                        .only(system),
                route("POST " + clients + "/{id}/renew-secret")
                        .asked(Call.of("POST " + none + "/renew-secret"))
                        .signedIn((who, nothing) -> who.is(system) ? HIDDEN : FORBIDDEN),
                route("POST " + clients + "/{id}/revoke")
                        .asked(Call.of("POST " + none + "/revoke"))
                        .signedIn((who, nothing) -> who.is(system) ? HIDDEN : FORBIDDEN),
                route("PUT " + clients + "/{id}/allowances")
                        .asked(Call.of("PUT " + none + "/allowances").json("{\"allowances\":[]}"))
                        .signedIn((who, nothing) -> who.is(Set.of(SECURITY_ADMIN)) ? HIDDEN : FORBIDDEN));
    }

    /** Dangerous acts are proposed here; who decides has another account and another role. */
    private List<Row> approvals() {
        var system = Set.of(SYSTEM_ADMIN);
        var security = Set.of(SECURITY_ADMIN);
        var one = "/api/v1/accounts/{id}";
        var account = "/api/v1/accounts/" + town.accountOfSomebody();
        var reason = "{\"reason\":\"测试\"}";
        var approvals = "/api/v1/approvals";
        var none = approvals + "/" + UUID.randomUUID();
        return List.of(
                route("GET " + approvals).plain().whoeverIsSignedIn(),
                route("GET " + approvals + "/count").plain().whoeverIsSignedIn(),
                route("GET " + approvals + "/{id}")
                        .asked(Call.of("GET " + none))
                        .signedIn((who, nothing) -> HIDDEN),
                decision(approvals, none, "approve", reason),
                decision(approvals, none, "refuse", reason),
                decision(approvals, none, "withdraw", "{}"),
                route("POST " + one + "/grants")
                        .asked(Call.of("POST " + account + "/grants")
                                .json("{\"role\":\"GRID_LEADER\",\"node\":\"%s\",\"reason\":\"测试\"}"
                                        .formatted(Town.OTHER_GRID)))
                        .only(security),
                route("GET " + one + "/grants")
                        .asked(Call.of("GET " + account + "/grants"))
                        .signedIn((who, nothing) -> who.account().equals(town.accountOfSomebody()) || who.is(security)
                                ? ALLOWED
                                : FORBIDDEN),
                route("GET " + one + "/grants/gains")
                        .asked(Call.of("GET " + account + "/grants/gains?role=GRID_LEADER&node=" + Town.GRID))
                        .only(security),
                route("DELETE " + one + "/grants/{grant}")
                        .asked(Call.of("DELETE " + account + "/grants/" + UUID.randomUUID()))
                        .signedIn((who, nothing) -> who.is(security) ? HIDDEN : FORBIDDEN),
                route("POST " + one + "/close")
                        .asked(Call.of("POST " + account + "/close").json(reason))
                        .only(system),
                // Simulated people have none that could be reset.
                route("POST " + one + "/reset-second-factor")
                        .asked(Call.of("POST " + account + "/reset-second-factor")
                                .json(reason))
                        .signedIn((who, nothing) -> who.is(system) ? TOO_LATE : FORBIDDEN),
                route("POST /api/v1/accounts")
                        .asked(Call.of("POST /api/v1/accounts")
                                .json("{\"username\":\"new.%s\",\"name\":\"陈测试\"}"
                                        .formatted(UUID.randomUUID().toString().substring(0, 8))))
                        .only(system),
                route("POST " + one + "/unlock")
                        .asked(Call.of("POST " + account + "/unlock"))
                        .only(system),
                route("POST " + one + "/reopen")
                        .asked(Call.of("POST " + account + "/reopen"))
                        .signedIn((who, nothing) -> who.is(system) ? TOO_LATE : FORBIDDEN),
                route("POST " + one + "/renew-password")
                        .asked(Call.of("POST " + account + "/renew-password"))
                        .signedIn((who, nothing) -> who.is(system) ? TOO_LATE : FORBIDDEN));
    }

    private static Row decision(String approvals, String none, String verb, String body) {
        return route("POST " + approvals + "/{id}/" + verb)
                .asked(Call.of("POST " + none + "/" + verb).json(body))
                .signedIn((who, nothing) -> HIDDEN);
    }

    private static Row code(String route) {
        return route("POST " + route)
                .asked(Call.of("POST " + route).json("{\"code\":\"123456\"}"))
                .signedIn((who, nothing) -> TOO_LATE);
    }

    private List<Row> ownData() {
        var rights = "/api/v1/me/rights-requests";
        var consents = "/api/v1/me/consents";
        return List.of(
                route("GET /api/v1/me/records").plain().whoeverIsSignedIn(),
                route("GET /api/v1/me/erasure").plain().whoeverIsSignedIn(),
                route("GET " + consents).plain().whoeverIsSignedIn(),
                route("PUT " + consents + "/{purpose}")
                        .asked(Call.of("PUT " + consents + "/location").json("{\"version\":2}"))
                        .whoeverIsSignedIn(),
                route("DELETE " + consents + "/{purpose}")
                        .asked(Call.of("DELETE " + consents + "/location"))
                        .whoeverIsSignedIn(),
                route("POST /api/v1/privacy/guardian-consents")
                        .asked(
                                Call.of("POST /api/v1/privacy/guardian-consents")
                                        .json(
                                                "{\"username\":\"nobody\",\"purpose\":\"none\",\"version\":2,\"guardian\":\"PARENT\"}"))
                        .signedIn((who, nothing) -> who.is(Set.of(SECURITY_ADMIN)) ? HIDDEN : FORBIDDEN),
                route("GET " + rights).plain().whoeverIsSignedIn(),
                route("POST " + rights)
                        .asked(Call.of("POST " + rights)
                                .json("{\"id\":\"%s\",\"kind\":\"COPY\"}".formatted(UUID.randomUUID())))
                        .whoeverIsSignedIn(),
                route("POST " + rights + "/{id}/withdrawal")
                        .about(town.corrections, one -> Call.of("POST " + rights + "/" + one.id() + "/withdrawal"))
                        .seenBy(OtherRows::isOwn),
                route("GET " + rights + "/{id}/export.zip")
                        .about(town.copies, one -> Call.of("GET " + rights + "/" + one.id() + "/export.zip"))
                        .seenBy(OtherRows::isOwn));
    }

    private List<Row> privacyOffice() {
        var office = Set.of(SECURITY_ADMIN);
        var rights = "/api/v1/privacy/rights-requests";
        return List.of(
                route("GET " + rights).plain().only(office),
                route("GET " + rights + "/{id}")
                        .about(town.corrections, one -> Call.of("GET " + rights + "/" + one.id()))
                        .allowedTo((who, one) -> who.is(office)),
                route("POST " + rights + "/{id}/actions/{action}")
                        .about(
                                town.corrections,
                                one -> Call.of("POST " + rights + "/" + one.id() + "/actions/accept")
                                        .at(0))
                        .allowedTo((who, one) -> who.is(office)),
                route("POST " + rights + "/{id}/wanted")
                        .about(town.corrections, one -> Call.of("POST " + rights + "/" + one.id() + "/wanted"))
                        .allowedTo((who, one) -> who.is(office)),
                route("GET /api/v1/privacy/figures").plain().only(office),
                route("GET /api/v1/privacy/retention").plain().only(office));
    }

    /** Everybody has a duty or two to leave; what they try to leave here is the duty of one grid's leaders. */
    private List<Row> delegations() {
        var mine = "/api/v1/me/delegations";
        var duty = "role=GRID_LEADER&node=" + Town.GRID;
        return List.of(
                route("GET " + mine).plain().whoeverIsSignedIn(),
                route("GET " + mine + "/candidates")
                        .asked(Call.of("GET " + mine + "/candidates?" + duty))
                        .signedIn((who, nothing) -> leads(who) ? ALLOWED : FORBIDDEN),
                route("POST " + mine)
                        .asked(Call.of("POST " + mine).json(Proposals.delegation(Town.GRID, town.accountOfSomebody())))
                        .signedIn((who, nothing) -> leads(who) ? TOO_LATE : FORBIDDEN),
                route("DELETE " + mine + "/{id}")
                        .asked(Call.of("DELETE " + mine + "/" + UUID.randomUUID()))
                        .signedIn((who, nothing) -> HIDDEN));
    }

    private static boolean leads(Somebody who) {
        return who.is(Set.of(Role.GRID_LEADER)) && who.node().equals(Town.GRID);
    }

    private List<Row> log() {
        var auditors = Set.of(AUDIT_ADMIN);
        return List.of(
                route("GET /api/v1/audit/entries").plain().only(auditors),
                route("GET /api/v1/audit/export.zip").plain().only(auditors),
                route("GET /api/v1/audit/check").plain().only(auditors),
                route("POST /api/v1/audit/check").plain().only(auditors));
    }

    private List<Row> calendar() {
        var hours = "/api/v1/calendar/office-hours";
        var years = "/api/v1/calendar/years";
        var file = town.read(years + "/2060/days.csv");
        return List.of(
                route("GET " + hours).plain().whoeverIsSignedIn(),
                route("PUT " + hours + "/{node}")
                        .asked(Call.of("PUT " + hours + "/" + Town.COMMUNITY)
                                .json("{\"days\":[\"MONDAY\"],\"spans\":[\"09:00-12:00\"],\"keepsHolidays\":true}"))
                        .only(CITY),
                route("DELETE " + hours + "/{node}")
                        .asked(Call.of("DELETE " + hours + "/" + Town.GRID).at(1))
                        .only(CITY),
                route("GET " + years).plain().whoeverIsSignedIn(),
                route("GET " + years + "/{year}")
                        .asked(Call.of("GET " + years + "/2026"))
                        .whoeverIsSignedIn(),
                route("GET " + years + "/{year}/days.csv")
                        .asked(Call.of("GET " + years + "/2026/days.csv"))
                        .whoeverIsSignedIn(),
                route("POST " + years + "/{year}/preview")
                        .asked(Call.of("POST " + years + "/2060/preview").csv(file))
                        .only(CITY),
                route("PUT " + years + "/{year}")
                        .asked(Call.of("PUT " + years + "/2060?source=notice")
                                .at(0)
                                .csv(file))
                        .only(CITY));
    }

    private List<Row> organization() {
        var nodes = "/api/v1/organization/nodes";
        return List.of(
                get("/api/v1/organization/desks", "?area=" + Town.GRID).only(AT_DESKS_AND_LEADERS),
                get("/api/v1/units", "?q=a").only(AT_DESKS_AND_LEADERS),
                route("POST /api/v1/units")
                        .about(
                                town.areas(),
                                area -> Call.of("POST /api/v1/units").json(Proposals.unit(area.path())))
                        .allowedTo((who, area) -> who.worksOver(area.path())),
                route("GET /api/v1/organization/figures")
                        .about(town.areas(), area -> Call.of("GET /api/v1/organization/figures?area=" + area.path()))
                        .seenBy(OtherRows::readsOrganizations),
                route("GET /api/v1/organization/vacancies")
                        .about(town.areas(), area -> Call.of("GET /api/v1/organization/vacancies?area=" + area.path()))
                        .seenBy(OtherRows::readsOrganizations),
                route("GET /api/v1/organization/vacancies/export.xlsx")
                        .about(
                                town.areas(),
                                area -> Call.of("GET /api/v1/organization/vacancies/export.xlsx?area=" + area.path()))
                        .seenBy(OtherRows::readsOrganizations),
                route("GET /api/v1/organization/households-without-owner")
                        .about(
                                town.areas(),
                                area -> Call.of(
                                        "GET /api/v1/organization/households-without-owner?area=" + area.path()))
                        .seenBy(OtherRows::readsOrganizations),
                route("GET /api/v1/organization/terms")
                        .about(town.areas(), area -> Call.of("GET /api/v1/organization/terms?area=" + area.path()))
                        .seenBy(OtherRows::readsOrganizations),
                route("GET /api/v1/organization/responsibility-fields")
                        .about(
                                town.areas(),
                                area -> Call.of("GET /api/v1/organization/responsibility-fields?area=" + area.path()))
                        .seenBy(OtherRows::readsOrganizations),
                get("/api/v1/units/page", "").only(AT_DESKS_AND_LEADERS),
                get("/api/v1/units/export.xlsx", "").only(AT_DESKS_AND_LEADERS),
                route("GET /api/v1/units/imports/template.xlsx").plain().whoeverIsSignedIn(),
                route("POST /api/v1/units/imports/preview")
                        .asked(Call.of("POST /api/v1/units/imports/preview").json("{}"))
                        .only(REGISTERING),
                route("POST /api/v1/units/imports")
                        .asked(Call.of("POST /api/v1/units/imports").json("{}"))
                        .only(REGISTERING),
                route("GET " + nodes + "/export.xlsx")
                        .about(town.areas(), area -> Call.of("GET " + nodes + "/export.xlsx?area=" + area.path()))
                        .seenBy(OtherRows::readsOrganizations),
                route("GET " + nodes + "/imports/template.xlsx").plain().whoeverIsSignedIn(),
                route("POST " + nodes + "/imports/preview")
                        .asked(Call.of("POST " + nodes + "/imports/preview").json("{}"))
                        .only(REGISTERING),
                route("POST " + nodes + "/imports")
                        .asked(Call.of("POST " + nodes + "/imports").json("{}"))
                        .only(REGISTERING),
                route("GET " + nodes, "where sight begins").plain().whoeverIsSignedIn(),
                route("GET " + nodes, "below another")
                        .about(town.nodes(), node -> Call.of("GET " + nodes + "?parent=" + node.id()))
                        .seenBy((who, node) -> readsOrganizations(who, node.area())),
                route("GET " + nodes + "/{id}")
                        .about(town.nodes(), node -> Call.of("GET " + nodes + "/" + node.id()))
                        .seenBy((who, node) -> readsOrganizations(who, node.area())),
                route("GET " + nodes + "/{id}/events")
                        .about(town.nodes(), node -> Call.of("GET " + nodes + "/" + node.id() + "/events"))
                        .seenBy((who, node) -> readsOrganizations(who, node.area())),
                route("GET " + nodes + "/{id}/steps")
                        .about(town.nodes(), node -> Call.of("GET " + nodes + "/" + node.id() + "/steps"))
                        .seenBy((who, node) -> readsOrganizations(who, node.area())),
                route("POST " + nodes)
                        .asked(Call.of("POST " + nodes).json(Proposals.gridUnder(Town.COMMUNITY)))
                        .signedIn((who, nothing) -> !readsOrganizations(who, Town.COMMUNITY)
                                ? HIDDEN
                                : who.worksOver(Town.COMMUNITY) ? ALLOWED : FORBIDDEN),
                route("POST " + nodes + "/{id}/actions/{action}", "confirm")
                        .about(
                                town.nodes(),
                                node -> Call.of("POST " + nodes + "/" + node.id() + "/actions/confirm")
                                        .at(node.version()))
                        .signedIn((who, node) -> !readsOrganizations(who, node.area())
                                ? HIDDEN
                                : who.worksAbove(node.area())
                                                || (node.area().equals(Town.CITY) && who.worksAt(Town.CITY))
                                        ? ALLOWED
                                        : FORBIDDEN),
                route("GET /api/v1/organization/posts")
                        .about(town.nodes(), node -> Call.of("GET /api/v1/organization/posts?node=" + node.id()))
                        .seenBy((who, node) -> readsOrganizations(who, node.area())),
                route("PUT /api/v1/organization/posts/{id}/holder")
                        .about(
                                town.posts(),
                                post -> Call.of("PUT /api/v1/organization/posts/" + post.id() + "/holder")
                                        .at(post.version())
                                        .json("{}"))
                        .signedIn(OtherRows::appoints),
                route("POST /api/v1/organization/posts/{id}/term")
                        .about(
                                town.posts(),
                                post -> Call.of("POST /api/v1/organization/posts/" + post.id() + "/term")
                                        .at(post.version()))
                        .signedIn(OtherRows::fillsPost));
    }

    /** The grid leader of the town is to hand over, and nobody is appointed beside that. */
    private static Outcome appoints(Somebody who, Thing.Post post) {
        var fills = fillsPost(who, post);
        var handed = SmallNetwork.post(SmallNetwork.node(OrgLevel.GRID), PostTitle.GRID_LEADER);
        return fills == ALLOWED && post.id().equals(handed) ? TOO_LATE : fills;
    }

    private static Outcome fillsPost(Somebody who, Thing.Post post) {
        if (!readsOrganizations(who, post.place())) {
            return HIDDEN;
        }
        return who.is(post.fillers()) ? ALLOWED : FORBIDDEN;
    }

    /** The building leaders of the town have the role without a post, and so no building. */
    private List<Row> residences() {
        var answering = Set.of(BUILDING_LEADER, GRID_LEADER);
        var all = "/api/v1/residences";
        var areas = Stream.of(Town.COMMUNITY, Town.GRID, Town.NEXT_GRID)
                .map(Area::new)
                .toList();
        return List.of(
                route("GET " + all + "/buildings").plain().only(answering),
                route("GET " + all + "/households").plain().only(answering),
                route("GET " + all + "/households/{part}")
                        .asked(Call.of("GET " + all + "/households/" + SmallNetwork.BUILDING))
                        .signedIn((who, nothing) -> answeringFor(who, answering)),
                route("POST " + all + "/{id}/actions/{action}")
                        .about(
                                town.residences,
                                one -> Call.of("POST " + all + "/" + one.id() + "/actions/verify")
                                        .at(0))
                        .signedIn((who, one) -> answeringFor(who, answering)),
                route("POST " + all + "/{id}/phone")
                        .about(
                                town.residences,
                                one -> Call.of("POST " + all + "/" + one.id() + "/phone")
                                        .json("{\"purpose\":\"VERIFY\"}"))
                        .signedIn((who, one) -> answeringFor(who, answering)),
                route("GET " + all + "/figures")
                        .about(areas, area -> Call.of("GET " + all + "/figures?area=" + area.path()))
                        .allowedTo((who, area) -> who.looksOver(area.path())));
    }

    private static Outcome answeringFor(Somebody who, Set<Role> answering) {
        if (!who.is(answering)) {
            return FORBIDDEN;
        }
        return who.role() == GRID_LEADER && who.node().equals(Town.GRID) ? ALLOWED : HIDDEN;
    }

    private static boolean readsOrganizations(Somebody who, Area area) {
        return readsOrganizations(who, area.path());
    }

    private static boolean readsOrganizations(Somebody who, String area) {
        return who.looksOver(area) || (who.role() == SECURITY_ADMIN && who.isOver(area));
    }

    private List<Row> accounts() {
        var two = "?a=%s&b=%s".formatted(town.reporter.account(), town.accountOfSomebody());
        var people = List.of(
                new Owned(
                        "oneself",
                        town.reporter.account(),
                        town.reporter.account().value()),
                new Owned(
                        "somebody",
                        town.accountOfSomebody(),
                        town.accountOfSomebody().value()));
        return List.of(
                get("/api/v1/accounts", "?query=p").only(Set.of(SYSTEM_ADMIN, SECURITY_ADMIN)),
                get("/api/v1/accounts/diff", two).only(Set.of(SECURITY_ADMIN)),
                route("GET /api/v1/accounts/{id}/reach")
                        .about(people, one -> Call.of("GET /api/v1/accounts/" + one.id() + "/reach"))
                        .allowedTo((who, one) -> isOwn(who, one) || who.role() == SECURITY_ADMIN));
    }
}
