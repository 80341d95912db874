package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Authenticator;
import org.linjuli.identity.AuthenticatorApp;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.identity.TestCitizens;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.Territory;
import org.linjuli.testing.OwnDatabase;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever changes something leaves exactly one entry in the audit log; a route that is not tried here fails the build. */
@SpringBootTest(properties = {"linjuli.city=demo-small", "linjuli.exports.at-once=20"})
@AutoConfigureMockMvc
@OwnDatabase
class EveryChangeIsLoggedTests {

    /** They are asked with a body, and leave everything as it is. */
    private static final Set<String> CHANGE_NOTHING = Set.of(
            "POST /api/v1/calendar/years/{year}/preview",
            "POST /api/v1/dispatch-rules/preview",
            "POST /api/v1/requests/suggest",
            "POST /api/v1/alliances/imports/preview",
            "POST /api/v1/units/imports/preview",
            "POST /api/v1/organization/nodes/imports/preview",
            "POST /api/v1/territory/imports/buildings/preview",
            "POST /api/v1/territory/imports/grids/preview",
            "POST /api/v1/territory/imports/doors/preview",
            // The way to the identity provider; what comes of it is done and logged when the browser is back.
            "POST /api/v1/session/provider",
            "POST /api/v1/me/links",
            // What an authenticator has to sign; what it signs is done and logged.
            "POST /api/v1/session/passkey/challenge",
            "POST /api/v1/session/second-factor/passkey/challenge",
            "POST /api/v1/me/passkeys/challenge");

    private static final String GRID_OF_NOBODY = "35.01.81.007.010.990";

    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Territory territory;

    @Autowired
    private Clock clock;

    private AuthenticatorApp app = new AuthenticatorApp("");
    private int step = -1;
    private final Map<String, SignedIn> browsers = new HashMap<>();
    private final Map<String, Supplier<MvcTestResult>> tried = new LinkedHashMap<>();

    @Test
    void eachRouteThatChangesSomethingLeavesOneEntry() {
        for (var who : List.of(
                "resident",
                "neighbour",
                "secretary",
                "member",
                "property",
                "building",
                "grid",
                "community",
                "street",
                "city",
                "unit",
                "admin")) {
            browsers.put(who, SignedIn.as(who, mvc));
        }
        browsers.put("leaving", SignedIn.as("resident", mvc));
        browsers.put("auditor", administrator(Role.AUDIT_ADMIN));
        browsers.put("security", administrator(Role.SECURITY_ADMIN));
        signingIn();
        requests();
        tried.putAll(new MeetingDeeds(mvc, jdbc, clock, as("city")).all());
        tried.putAll(new TalkDeeds(mvc, jdbc, clock, as("resident"), as("secretary"), as("community")).all());
        organization();
        planning();
        compounds();
        residences();
        settings();
        approvals();
        clients();
        exports();
        stations();
        evaluations();
        projects();
        tried.putAll(new AllianceDeeds(mvc, jdbc, clock, as("city"), as("unit"), as("property"), hat("grid")).all());
        tried.putAll(new HandoverDeeds(mvc, jdbc, as("city"), as("unit")).all());
        tried.putAll(new PropertyDeeds(mvc, jdbc, as("secretary"), as("resident"), as("city")).all());
        tried.putAll(new TopicDeeds(mvc, jdbc, browsers).all());
        tried.putAll(new MediationDeeds(mvc, jdbc, browsers).all());
        tried.putAll(new TerritoryDeeds(mvc, jdbc, as("community"), hat("community")).all());
        ownData();

        assertThat(tried.keySet()).containsExactlyInAnyOrderElementsOf(changingRoutes());
        var all = new SoftAssertions();
        tried.forEach((route, deed) -> {
            long before = entries();
            var answer = deed.get();
            all.assertThat(answer.getResponse().getStatus())
                    .as("%s: %s", route, text(answer))
                    .isBetween(200, 299);
            all.assertThat(entries() - before).as(route).isEqualTo(1);
        });
        all.assertAll();
    }

    /** Signing in is logged itself, so everybody has done it before. */
    private SignedIn as(String who) {
        return Objects.requireNonNull(browsers.get(who), who);
    }

    private Set<String> changingRoutes() {
        var all = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(pattern -> method != RequestMethod.GET
                                        || pattern.matches(".*/export\\..*|.*/territory/exports/(?!template).*"))
                                .forEach(pattern -> all.add(method + " " + pattern))));
        all.removeAll(CHANGE_NOTHING);
        return all;
    }

    private void clients() {
        tried.put(
                "POST /api/v1/policies/{policy}/change",
                () -> post("security", "/api/v1/policies/lock-after/change", "", """
                {"value": 4, "reason": "重要活动期间从严"}"""));
        tried.put("POST /api/v1/keys/rotation", () -> post("admin", "/api/v1/keys/rotation", "", ""));
        var client = new String[2];
        var until = LocalDate.now(clock).plusDays(30);
        tried.put("POST /api/v1/clients", () -> {
            var answer = post("admin", "/api/v1/clients", "", """
                    {"name": "热线", "until": "%s"}""".formatted(until));
            client[0] = JsonPath.read(text(answer), "$.id");
            client[1] = JsonPath.read(text(answer), "$.secret");
            return answer;
        });
        tried.put(
                "POST /oauth2/token",
                () -> mvc.post()
                        .uri("/oauth2/token")
                        .param("grant_type", "client_credentials")
                        .param("client_id", client[0])
                        .param("client_secret", client[1])
                        .exchange());
        tried.put(
                "PUT /api/v1/clients/{id}/allowances",
                () -> put("security", "/api/v1/clients/%s/allowances".formatted(client[0]), "", """
                        {"allowances": [{"permission": "FIGURE_READ", "node": "35.01.81"}]}"""));
        for (var act : List.of("renew-secret", "revoke")) {
            tried.put(
                    "POST /api/v1/clients/{id}/" + act,
                    () -> post("admin", "/api/v1/clients/%s/%s".formatted(client[0], act), "", "{}"));
        }
    }

    /** Data that leaves in a file is noted like a change. */
    private void exports() {
        var order = new String[1];
        tried.put("POST /api/v1/export-orders", () -> {
            var answer = post("city", "/api/v1/export-orders", "", "{\"purpose\": \"年终总结\"}");
            order[0] = JsonPath.read(text(answer), "$.id");
            return answer;
        });
        tried.put("POST /api/v1/export-orders/{id}/collect", () -> {
            jdbc.sql("""
                            update identity.approval set state = 'APPROVED', ended_at = now(),
                              decided_by = (select id from identity.account where username = 'admin')
                            where id = :id::uuid
                            """).param("id", order[0]).update();
            return post("city", "/api/v1/export-orders/%s/collect".formatted(order[0]), "", "");
        });
        Map.of(
                        "/api/v1/requests/export.xlsx",
                        "unit",
                        "/api/v1/figures/casework/export.xlsx",
                        "city",
                        "/api/v1/audit/export.zip",
                        "auditor")
                .forEach((uri, who) -> tried.put(
                        "GET " + uri, () -> mvc.get().uri(uri).with(as(who)).exchange()));
    }

    private void stations() {
        var id = UUID.randomUUID();
        var building = jdbc.sql("select id from territory.building order by id limit 1")
                .query(UUID.class)
                .single();
        tried.put("POST /api/v1/stations", () -> post("city", "/api/v1/stations", "", """
                        {"id": "%s", "kind": "CLINIC", "name": "新设卫生服务站", "manager": "社区卫生服务中心",
                         "site": {"building": "%s"}, "opens": "2026-01-01"}""".formatted(id, building)));
        tried.put(
                "POST /api/v1/stations/{id}/move",
                () -> post("city", "/api/v1/stations/%s/move".formatted(id), "\"0\"", """
                        {"building": "%s"}""".formatted(building)));
        tried.put(
                "POST /api/v1/stations/{id}/close",
                () -> post("city", "/api/v1/stations/%s/close".formatted(id), "\"1\"", """
                        {"day": "2031-01-01", "reason": "并入街道中心"}"""));
        var export = "/api/v1/circles/export.xlsx";
        tried.put(
                "GET " + export,
                () -> mvc.get()
                        .uri(export + "?area=35.01.81&kind=CLINIC")
                        .with(as("city"))
                        .exchange());
    }

    private void evaluations() {
        var all = "/api/v1/evaluations";
        var judged = UUID.randomUUID();
        var withdrawn = UUID.randomUUID();
        var home = verifiedHome();
        tried.put("POST " + all, () -> post("city", all, "", evaluation(withdrawn)));
        tried.put(
                "POST " + all + "/{id}/actions/{action}",
                () -> post("city", "%s/%s/actions/withdraw".formatted(all, withdrawn), "\"0\"", """
                        {"reason": "范围选错了"}"""));
        assertThat(post("city", all, "", evaluation(judged))).hasStatus(201);
        tried.put(
                "PUT " + all + "/{id}/roll/{household}/ballot",
                () -> put("city", "%s/%s/roll/%s/ballot".formatted(all, judged, home), "", """
                        {"origin": "DOOR", "rating": "SATISFIED"}"""));
        tried.put("PUT " + all + "/{id}/call-backs/{household}", () -> {
            jdbc.sql("insert into evaluation.call_back (evaluation, household) values (:id, :home)")
                    .param("id", judged)
                    .param("home", home)
                    .update();
            return put("community", "%s/%s/call-backs/%s".formatted(all, judged, home), "", """
                    {"said": "SATISFIED"}""");
        });
        tried.put("PUT " + all + "/{id}/ballot", () -> put("resident", "%s/%s/ballot".formatted(all, judged), "", """
                {"rating": "FAIR"}"""));
    }

    /** One project, from being set to a finding that is cleared; what a test of the module shows is skipped by hand. */
    private void projects() {
        var all = "/api/v1/projects";
        var id = UUID.randomUUID();
        var one = "%s/%s".formatted(all, id);
        var milestone = UUID.randomUUID();
        var finding = UUID.randomUUID();
        var today = LocalDate.now(CityTime.ZONE);
        tried.put("POST " + all, () -> post("secretary", all, "", project(id, today)));
        tried.put(
                "POST " + all + "/{id}/actions/{action}", () -> post("member", one + "/actions/claim", "\"0\"", "{}"));
        tried.put("PUT " + all + "/{id}/team/me", () -> put("secretary", one + "/team/me", "", ""));
        tried.put(
                "DELETE " + all + "/{id}/team/me",
                () -> mvc.delete().uri(one + "/team/me").with(as("secretary")).exchange());
        tried.put(
                "PUT " + all + "/{id}/milestones/{milestone}",
                () -> put(
                        "member", "%s/milestones/%s".formatted(one, milestone), "", """
                        {"title": "路面完工", "due": "%s"}""".formatted(today.plusDays(10))));
        tried.put("PUT " + all + "/{id}/criteria", () -> put("member", one + "/criteria", "\"4\"", """
                {"reason": "写得更清楚", "criteria": ["巷道路面平整不积水"]}"""));
        tried.put("PUT " + all + "/{id}/evidence/{evidence}", () -> {
            jdbc.sql("update project.project set state = 'RUNNING' where id = :id")
                    .param("id", id)
                    .update();
            var criterion = jdbc.sql("select id from project.criterion where project = :id and until is null")
                    .param("id", id)
                    .query(UUID.class)
                    .single();
            return put("member", "%s/evidence/%s".formatted(one, UUID.randomUUID()), "", """
                    {"criterion": "%s", "note": "路面已经铺好"}""".formatted(criterion));
        });
        tried.put(
                "PUT " + all + "/{id}/milestones/{milestone}/slips/{slip}",
                () -> put(
                        "member",
                        "%s/milestones/%s/slips/%s".formatted(one, milestone, UUID.randomUUID()),
                        "",
                        """
                        {"due": "%s", "reason": "连续下雨"}""".formatted(today.plusDays(20))));
        tried.put(
                "PUT " + all + "/{id}/milestones/{milestone}/done",
                () -> put("member", "%s/milestones/%s/done".formatted(one, milestone), "", ""));
        tried.put(
                "PUT " + all + "/{id}/rota/{day}/me",
                () -> put("member", "%s/rota/%s/me".formatted(one, today), "", ""));
        tried.put(
                "PUT " + all + "/{id}/rota/{day}/me/check-in",
                () -> put("member", "%s/rota/%s/me/check-in".formatted(one, today), "", "{}"));
        tried.put(
                "PUT " + all + "/{id}/inspections/{inspection}",
                () -> put("community", "%s/inspections/%s".formatted(one, UUID.randomUUID()), "", """
                        {"note": "看了路面", "findings": [{"id": "%s", "text": "井盖松动", "severity": "MAJOR",
                          "fixDue": "%s"}]}""".formatted(
                                finding, today.plusDays(3))));
        tried.put("POST " + all + "/{id}/findings/{finding}/actions/{action}", () -> {
            jdbc.sql("update project.finding set state = 'FIXED' where id = :id")
                    .param("id", finding)
                    .update();
            return post("community", "%s/findings/%s/actions/pass".formatted(one, finding), "\"0\"", """
                    {"note": "井盖已换"}""");
        });
    }

    private String project(UUID id, LocalDate today) {
        var grid = jdbc.sql("""
                        select node::text from identity.role_grant g join identity.account a on a.id = g.account
                        where a.username = 'member' and g.role = 'PARTY_MEMBER' and upper_inf(g.validity)
                        """).query(String.class).single();
        var building = territory.buildingsIn(NodePath.of(grid)).getFirst().id();
        return """
                {"id": "%s", "title": "巷道改造", "area": "%s", "buildings": ["%s"], "goal": "巷道平整不积水",
                 "starts": "%s", "ends": "%s", "criteria": ["巷道路面平整"]}""".formatted(id, grid, building, today, today.plusDays(60));
    }

    /** The household of the resident, verified. */
    private UUID verifiedHome() {
        return jdbc.sql("""
                        update residence.residence r
                        set household = h.id, door = h.unit || '单元' || h.room, state = 'VERIFIED',
                            decided_at = r.stated_at, decided_by = r.account
                        from territory.household h
                        where h.id = (select min(n.id::text)::uuid from territory.household n where n.building_id = r.building)
                          and r.account = (select id from identity.account where username = 'resident')
                          and upper_inf(r.validity)
                        returning h.id
                        """).query(UUID.class).single();
    }

    private String evaluation(UUID id) {
        var grid = jdbc.sql("""
                        select node::text from identity.role_grant g join identity.account a on a.id = g.account
                        where a.username = 'resident' and g.role = 'RESIDENT' and upper_inf(g.validity)
                        """).query(String.class).single();
        return """
                {"id": "%s", "kind": "SERVICE", "title": "网格服务评议", "area": "%s", "closes": "%s",
                 "minimum": 30, "needed": 80}""".formatted(id, grid, LocalDate.now(clock).plusDays(10));
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    private void signingIn() {
        tried.put(
                "POST /api/v1/session",
                () -> mvc.post()
                        .uri("/api/v1/session")
                        .with(SignedIn.nobody())
                        .contentType("application/json")
                        .content("{\"username\": \"resident\", \"password\": \"linjuli-demo\"}")
                        .exchange());
        var leaving = as("leaving");
        tried.put("DELETE /api/v1/session/devices/{id}", () -> {
            var device = jdbc.sql("select id from identity.session order by created_at desc limit 1")
                    .query(UUID.class)
                    .single();
            return mvc.delete()
                    .uri("/api/v1/session/devices/" + device)
                    .with(leaving)
                    .exchange();
        });
        tried.put(
                "DELETE /api/v1/session",
                () -> mvc.delete().uri("/api/v1/session").with(leaving).exchange());
        tried.put("PUT /api/v1/session/password", () -> {
            jdbc.sql("update identity.account set simulated = false where username = 'neighbour'")
                    .update();
            return put("neighbour", "/api/v1/session/password", "", """
                    {"current": "linjuli-demo", "wanted": "another-good-password"}""");
        });
        var staff = "/api/v1/session/second-factor";
        tried.put("POST /api/v1/session/second-factor", () -> {
            jdbc.sql("update identity.account set simulated = false where username = 'street'")
                    .update();
            var answer = post("street", staff, "", "");
            app = new AuthenticatorApp(JsonPath.read(text(answer), "$.secret"));
            return answer;
        });
        tried.put("POST /api/v1/session/second-factor/confirmation", () -> code(staff + "/confirmation"));
        tried.put("POST /api/v1/session/second-factor/code", () -> code(staff + "/code"));
        passkeys();
        tried.put("POST /api/v1/session/second-factor/removal", () -> code(staff + "/removal"));
        tried.put(
                "POST /api/v1/me/binding",
                () -> post("resident", "/api/v1/me/binding", "", """
                {"name": "陈测试", "citizenNumber": "%s", "phone": "13800000099"}""".formatted(TestCitizens.fresh())));
        tried.put(
                "POST /api/v1/me/binding/code",
                () -> post("resident", "/api/v1/me/binding/code", "", "{\"code\": \"%s\"}".formatted(sentCode())));
        var delegation = UUID.randomUUID();
        var left = "/api/v1/me/delegations";
        tried.put("POST /api/v1/me/delegations", () -> {
            var duties = text(mvc.get().uri(left).with(as("grid")).exchange());
            String role = JsonPath.read(duties, "$.duties[0].role");
            String node = JsonPath.read(duties, "$.duties[0].node");
            var candidates = text(mvc.get()
                    .uri(left + "/candidates?role=" + role + "&node=" + node)
                    .with(as("grid"))
                    .exchange());
            return post("grid", left, "", """
                    {"id": "%s", "role": "%s", "node": "%s", "standIn": "%s", "from": "2026-01-01T00:00:00Z",
                     "until": "%s", "reason": "年休假"}""".formatted(
                            delegation,
                            role,
                            node,
                            JsonPath.<String>read(candidates, "$.items[0].account"),
                            clock.instant().plusSeconds(86_400)));
        });
        tried.put(
                "DELETE /api/v1/me/delegations/{id}",
                () -> mvc.delete().uri(left + "/" + delegation).with(as("grid")).exchange());
        tried.put("POST /api/v1/me/phone", () -> post("city", "/api/v1/me/phone", "", """
                {"phone": "13800000098"}"""));
        tried.put(
                "POST /api/v1/me/phone/code",
                () -> post("city", "/api/v1/me/phone/code", "", "{\"code\": \"%s\"}".formatted(sentCode())));
        tried.put("DELETE /api/v1/me/links/{id}", () -> {
            var link = UUID.randomUUID();
            jdbc.sql("""
                            insert into identity.subject_link (id, account, issuer, subject_index, how, linked_at)
                            select :id, id, 'https://provider.example', 'x', 'PASSWORD', now()
                            from identity.account where username = 'resident'
                            """).param("id", link).update();
            return mvc.delete()
                    .uri("/api/v1/me/links/" + link)
                    .with(as("resident"))
                    .exchange();
        });
        tried.put("PUT /api/v1/me/home", () -> {
            var building = jdbc.sql("select id from territory.building order by id limit 1")
                    .query(UUID.class)
                    .single();
            return put("property", "/api/v1/me/home", "", """
                    {"buildingId": "%s", "kind": "RENTED"}""".formatted(building));
        });
        tried.put(
                "DELETE /api/v1/me/home",
                () -> mvc.delete().uri("/api/v1/me/home").with(as("property")).exchange());
    }

    private void passkeys() {
        var mine = "/api/v1/me/passkeys";
        var door = "/api/v1/session/passkey";
        var factor = "/api/v1/session/second-factor/passkey";
        var again = "{\"password\": \"linjuli-demo\"}";
        var device = new Authenticator();
        var id = new String[1];
        tried.put("POST /api/v1/me/passkeys", () -> {
            var answer =
                    post("street", mine, "", device.made(text(post("street", mine + "/challenge", "", again)), "手机"));
            id[0] = JsonPath.read(text(answer), "$.id");
            return answer;
        });
        tried.put("PUT /api/v1/me/passkeys/{id}", () -> put("street", mine + "/" + id[0], "", "{\"name\": \"新手机\"}"));
        tried.put(
                "POST /api/v1/session/second-factor/passkey",
                () -> post("street", factor, "", device.shown(text(post("street", factor + "/challenge", "", "")))));
        tried.put("POST /api/v1/session/passkey", () -> {
            var asked =
                    mvc.post().uri(door + "/challenge").with(SignedIn.nobody()).exchange();
            return mvc.post()
                    .uri(door)
                    .with(SignedIn.nobody())
                    .contentType("application/json")
                    .content(device.shown(text(asked)))
                    .exchange();
        });
        tried.put(
                "POST /api/v1/me/passkeys/{id}/removal",
                () -> post("street", mine + "/" + id[0] + "/removal", "", again));
    }

    /** Each code opens once, so the next one is that of the next half minute. */
    private MvcTestResult code(String uri) {
        var later = Clock.offset(clock, STEP.multipliedBy(step++));
        return post("street", uri, "", "{\"code\": \"%s\"}".formatted(app.code(later)));
    }

    private String sentCode() {
        var outbox = mvc.get().uri("/api/v1/outbox?limit=1").with(as("admin")).exchange();
        return JsonPath.<String>read(text(outbox), "$.items[0].text").replaceAll(".*?(\\d{6}).*", "$1");
    }

    private void requests() {
        var id = Ids.next(clock);
        var photo = Ids.next(clock);
        var assist = Ids.next(clock);
        tried.put(
                "PUT /api/v1/photos/{id}",
                () -> mvc.put()
                        .uri("/api/v1/photos/" + photo)
                        .multipart()
                        .file(new MockMultipartFile("file", "a.png", "image/png", png()))
                        .with(as("resident"))
                        .exchange());
        tried.put(
                "POST /api/v1/requests",
                () -> post("resident", "/api/v1/requests", "", """
                {"id": "%s", "text": "楼前的路灯不亮，晚上看不清台阶。", "category": "%s", "place": {"area": "%s"}}""".formatted(id, plainCategory(), hat("grid"))));
        tried.put(
                "POST /api/v1/requests/{id}/join",
                () -> post("property", "/api/v1/requests/%s/join".formatted(id), "", "{}"));
        tried.put(
                "POST /api/v1/requests/{id}/actions/{action}",
                () -> post("grid", "/api/v1/requests/%s/actions/accept".formatted(id), version(id), "{}"));
        tried.put(
                "POST /api/v1/requests/{id}/assists",
                () -> post("grid", "/api/v1/requests/%s/assists".formatted(id), version(id), """
                {"id": "%s", "unit": "%s", "task": "出一台登高车", "dueDays": 3}""".formatted(
                                assist, hat("community"))));
        tried.put(
                "POST /api/v1/assists/{id}/actions/{action}",
                () -> post(
                        "community",
                        "/api/v1/assists/%s/actions/finish".formatted(assist),
                        "\"0\"",
                        "{\"result\": \"车已到\"}"));
        tried.put("POST /api/v1/requests/{id}/reporters/{reporter}/phone", () -> {
            var reporter = jdbc.sql(
                            "select account from casework.reporter where request_id = :id order by joined_at limit 1")
                    .param("id", id)
                    .query(UUID.class)
                    .single();
            return post(
                    "grid",
                    "/api/v1/requests/%s/reporters/%s/phone".formatted(id, reporter),
                    "",
                    "{\"purpose\": \"VERIFY\"}");
        });
        tried.put("PUT /api/v1/requests/filters", () -> put("grid", "/api/v1/requests/filters", "", """
                {"name": "快到期", "query": "due=soon"}"""));
        tried.put(
                "DELETE /api/v1/requests/filters",
                () -> mvc.delete()
                        .uri("/api/v1/requests/filters?name=快到期")
                        .with(as("grid"))
                        .exchange());
        tried.put("POST /api/v1/notices/read", () -> {
            var notice = UUID.randomUUID();
            jdbc.sql("""
                            insert into channel.notice (id, account, event, at, text)
                            select :id, id, -1, now(), '测试' from identity.account where username = 'grid'
                            """).param("id", notice).update();
            return post("grid", "/api/v1/notices/read", "", "{\"upTo\": \"%s\"}".formatted(notice));
        });
    }

    private void planning() {
        var run = UUID.randomUUID();
        var runs = "/api/v1/plan-runs";
        var community = hat("community");
        tried.put("POST " + runs, () -> post("community", runs, "", """
                {"id": "%s", "area": "%s", "grids": 1, "least": 0, "most": 9999, "profile": "GOVERNANCE",
                  "origin": "IN_FORCE", "keepExclusive": false, "seconds": 1, "seed": 1}""".formatted(run, community)));
        tried.put("POST " + runs + "/{id}/stop", () -> post("community", runs + "/" + run + "/stop", "", ""));
        tried.put("POST " + runs + "/{id}/adjustments", () -> {
            jdbc.sql("delete from territory.adjustment where community = :community::ltree")
                    .param("community", community)
                    .update();
            jdbc.sql("update planning.plan_run set result = :result::jsonb where id = :id")
                    .param("result", found(community))
                    .param("id", run)
                    .update();
            return post(
                    "community", runs + "/" + run + "/adjustments", "", """
                {"adjustment": "%s", "community": "%s", "reason": "新建楼盘"}""".formatted(UUID.randomUUID(), community));
        });
        tried.put(
                "DELETE " + runs + "/{id}",
                () -> mvc.delete().uri(runs + "/" + run).with(as("community")).exchange());
        var line = UUID.randomUUID();
        tried.put(
                "PUT /api/v1/barriers", () -> put("community", "/api/v1/barriers", "", """
                {"area": "%s", "items": [{"id": "%s", "kind": "RIVER", "name": "小溪", "line": [[119, 25], [119.1, 25]]}]}""".formatted(community, line)));
        tried.put(
                "DELETE /api/v1/barriers/{id}",
                () -> mvc.delete()
                        .uri("/api/v1/barriers/" + line)
                        .with(as("community"))
                        .exchange());
    }

    private void compounds() {
        var compound = jdbc.sql(
                        "select id from territory.compound where community = :community::ltree order by name limit 1")
                .param("community", hat("community"))
                .query(UUID.class)
                .single();
        var mode = """
                {"visitDays": 30, "talkWeeks": 1, "services": ["代办"], "note": "", "reason": "老人多"}""";
        tried.put(
                "PUT /api/v1/working-modes/{kind}", () -> put("city", "/api/v1/working-modes/VILLAGE", "\"0\"", mode));
        var one = "/api/v1/compounds/" + compound;
        tried.put("PUT /api/v1/compounds/{id}/kind", () -> put("community", one + "/kind", "", """
                {"kind": "VILLAGE", "reason": "征地前仍是自然村"}"""));
        tried.put("PUT /api/v1/compounds/{id}/working-mode", () -> put("community", one + "/working-mode", "", mode));
        tried.put(
                "DELETE /api/v1/compounds/{id}/working-mode",
                () -> mvc.delete()
                        .uri(one + "/working-mode")
                        .with(as("community"))
                        .exchange());
    }

    /** What the engine would have found: the first grid of the community as it is. */
    private static String found(String community) {
        return """
                {"figures": {"grids": 1, "inBand": 1, "meanDeviation": 0, "cutMetres": 0, "compactness": 0.5,
                  "crossings": 0, "splitCompounds": 0, "extraPieces": 0}, "households": 1, "moved": 0, "ended": [],
                  "pieces": 1, "grids": [{"code": "%s001", "community": "%s", "unchanged": true, "from": [],
                  "households": 1, "buildings": 1, "area": 1, "compactness": 0.5, "reasons": [], "border": []}]}""".formatted(community.replace(".", ""), community);
    }

    private void organization() {
        var node = UUID.randomUUID();
        var plan = UUID.randomUUID();
        var plans = "/api/v1/adjustments";
        tried.put("POST " + plans, () -> post("community", plans, "", """
                {"id": "%s", "community": "%s", "reason": "新建楼盘"}""".formatted(plan, hat("community"))));
        tried.put(
                "POST " + plans + "/{id}/strokes",
                () -> post("community", plans + "/" + plan + "/strokes", "\"0\"", """
                {"kind": "DESCRIBE", "grid": "%s001", "gridKind": "URBAN", "sizeException": "学校在内"}""".formatted(
                                hat("community").replace(".", ""))));
        tried.put(
                "PUT " + plans + "/{id}/grids",
                () -> put("community", plans + "/" + plan + "/grids", "\"1\"", """
                {"grids": [{"code": "%s001", "kind": "URBAN", "boundary": {"type": "MultiPolygon",
                  "coordinates": [[[[119, 25], [119.1, 25], [119, 25.1], [119, 25]]]]}}]}""".formatted(
                                hat("community").replace(".", ""))));
        tried.put(
                "POST " + plans + "/{id}/actions/{action}",
                () -> post("community", plans + "/" + plan + "/actions/withdraw", "\"2\"", "{}"));
        var files = "/api/v1/territory";
        var grids = exported("grids.geojson", hat("community"));
        var buildings = exported("buildings.geojson", hat("community"))
                .replaceFirst("\"floors\":\"[0-9]+\"", "\"floors\":\"77\"");
        List.of("grids.geojson", "grids.xlsx", "buildings.geojson", "buildings.xlsx")
                .forEach(file -> tried.put(
                        "GET " + files + "/exports/" + file,
                        () -> mvc.get()
                                .uri(files + "/exports/" + file + "?within=" + hat("community"))
                                .with(as("community"))
                                .exchange()));
        tried.put("POST " + files + "/imports/grids", () -> {
            var query = "?id=%s&community=%s&reason=survey".formatted(UUID.randomUUID(), hat("community"));
            return post("community", files + "/imports/grids" + query, "", grids);
        });
        tried.put(
                "POST " + files + "/imports/buildings",
                () -> post("community", files + "/imports/buildings", "", buildings));
        tried.put(
                "POST /api/v1/organization/nodes",
                () -> post(
                        "community", "/api/v1/organization/nodes", "", """
                {"id": "%s", "level": "GRID", "area": "%s", "parent": "%s", "name": "测试网格党总支", "areaName": "测试网格"}""".formatted(node, GRID_OF_NOBODY, parent())));
        tried.put(
                "POST /api/v1/organization/nodes/{id}/actions/{action}",
                () -> post(
                        "community", "/api/v1/organization/nodes/%s/actions/approve".formatted(node), "\"0\"", "{}"));
        tried.put("PUT /api/v1/organization/posts/{id}/holder", () -> {
            var post = jdbc.sql("select id from organization.post where node = :node limit 1")
                    .param("node", node)
                    .query(UUID.class)
                    .single();
            return put(
                    "community",
                    "/api/v1/organization/posts/%s/holder".formatted(post),
                    "\"0\"",
                    "{\"username\": \"resident\"}");
        });
        tried.put("POST /api/v1/organization/posts/{id}/term", () -> {
            var post = jdbc.sql("""
                            update organization.tenure t set ends_on = current_date
                            from organization.post p where p.id = t.post and p.node = :node and upper_inf(t.validity) returning p.id
                            """).param("node", node).query(UUID.class).single();
            return post("community", "/api/v1/organization/posts/%s/term".formatted(post), "\"1\"", "");
        });
        tried.put(
                "POST /api/v1/organization/nodes/imports",
                () -> mvc.post()
                        .uri("/api/v1/organization/nodes/imports")
                        .with(as("community"))
                        .contentType("application/octet-stream")
                        .content(appointing(node))
                        .exchange());
        for (var file : List.of(
                "/api/v1/organization/nodes/export.xlsx",
                "/api/v1/organization/vacancies/export.xlsx",
                "/api/v1/units/export.xlsx")) {
            tried.put(
                    "GET " + file,
                    () -> mvc.get()
                            .uri(file + "?area=" + hat("community"))
                            .with(as("community"))
                            .exchange());
        }
        var units = Spreadsheet.of(
                "单位",
                List.of(
                        List.of("名称", "类型", "统一社会信用代码", "所在区域"),
                        List.of("测试药店", "商铺", "11350181MB0000033M", hat("community"))));
        tried.put(
                "POST /api/v1/units/imports",
                () -> mvc.post()
                        .uri("/api/v1/units/imports")
                        .with(as("community"))
                        .contentType("application/octet-stream")
                        .content(units)
                        .exchange());
        tried.put(
                "POST /api/v1/units",
                () -> post("community", "/api/v1/units", "", """
                {"id": "%s", "kind": "SHOP", "name": "测试便利店", "creditCode": "11350181MB00000170", "area": "%s"}""".formatted(UUID.randomUUID(), hat("community"))));
    }

    /** A line that fills the one post of a standing organization that is vacant; each appointment is an entry of its own. */
    private byte[] appointing(UUID beside) {
        var vacant = jdbc.sql("""
                        select n.level || ' ' || n.area::text from organization.post p
                        join organization.node n on n.id = p.node and n.state = 'ACTIVE' and n.level = 3
                        where p.title = 'GRID_WORKER' and p.vacant_since is not null and p.ended_at is null and n.id <> :beside
                          and n.area <@ :area::ltree limit 1
                        """)
                .param("beside", beside)
                .param("area", hat("community"))
                .query(String.class)
                .optional()
                .orElseGet(() -> vacated());
        var area = vacant.substring(vacant.indexOf(' ') + 1);
        return Spreadsheet.of(
                "组织和岗位",
                List.of(
                        List.of("组织名称", "层级", "所在区域", "小区", "楼栋", "服务范围叫法", "岗位", "任职人用户名"),
                        List.of("", "网格党总支", area, "", "", "", "网格员", "neighbour")));
    }

    private String vacated() {
        return jdbc.sql("""
                        with gone as (
                          update organization.tenure t set validity = tstzrange(lower(t.validity), now())
                          from organization.post p, organization.node n
                          where t.post = p.id and n.id = p.node and p.title = 'GRID_WORKER' and upper_inf(t.validity)
                            and n.area = :grid::ltree and n.level = 3
                          returning n.level || ' ' || n.area::text as found)
                        select found from gone limit 1
                        """).param("grid", hat("grid")).query(String.class).single();
    }

    private void settings() {
        var tomorrow = LocalDate.now(clock.withZone(CityTime.ZONE)).plusDays(1);
        tried.put(
                "PUT /api/v1/categories/{code}",
                () -> put("city", "/api/v1/categories/90", "\"0\"", """
                {"name": "测试类别", "kind": "EVENT", "from": "%s", "handledAt": "GRID", "acceptance": "1wd", "resolution": "7wd"}""".formatted(tomorrow)));
        tried.put(
                "DELETE /api/v1/categories/{code}",
                () -> mvc.delete()
                        .uri("/api/v1/categories/%s?from=%s".formatted(plainCategory(), tomorrow))
                        .header("If-Match", "\"0\"")
                        .with(as("city"))
                        .exchange());
        tried.put("PUT /api/v1/dispatch-rules", () -> {
            var version = jdbc.sql("select version from casework.dispatch_version")
                    .query(Long.class)
                    .single();
            return put("city", "/api/v1/dispatch-rules", "\"" + version + "\"", "{\"rules\": []}");
        });
        var year = "/api/v1/calendar/years/2030";
        tried.put(
                "PUT /api/v1/calendar/years/{year}",
                () -> mvc.put()
                        .uri(year + "?source=测试通知")
                        .with(as("city"))
                        .contentType("text/csv")
                        .content(text(mvc.get()
                                        .uri(year + "/days.csv")
                                        .with(as("city"))
                                        .exchange()) + "2030-02-04,休,春节\n")
                        .exchange());
        var hours = "/api/v1/calendar/office-hours/35.01.81.007";
        tried.put("PUT /api/v1/calendar/office-hours/{node}", () -> put("city", hours, "", """
                {"days": ["MONDAY"], "spans": ["09:00-12:00"], "keepsHolidays": true}"""));
        tried.put(
                "DELETE /api/v1/calendar/office-hours/{node}",
                () -> mvc.delete()
                        .uri(hours)
                        .header("If-Match", "\"1\"")
                        .with(as("city"))
                        .exchange());
        tried.put("POST /api/v1/audit/check", () -> post("auditor", "/api/v1/audit/check", "", "{}"));
    }

    /** The neighbour waits to be verified, and may be called. */
    private void residences() {
        var waiting = jdbc.sql("""
                        select r.id from residence.residence r join identity.account a on a.id = r.account
                        where a.username = 'neighbour' and r.state = 'STATED'
                        """).query(UUID.class).single();
        jdbc.sql("""
                        insert into privacy.consent (id, account, purpose, statement, given_at, how)
                        select gen_random_uuid(), id, 'CONTACT', 1, now(), 'SELF' from identity.account
                        where username = 'neighbour'
                        """).update();
        var one = "/api/v1/residences/" + waiting;
        tried.put("POST /api/v1/residences/{id}/phone", () -> post("grid", one + "/phone", "", """
                {"purpose": "VERIFY"}"""));
        tried.put(
                "POST /api/v1/residences/{id}/actions/{action}",
                () -> post("building", one + "/actions/verify", "\"0\"", "{}"));
    }

    /** One proposes and another decides; each does it under a name of their own. */
    private void approvals() {
        var because = "{\"reason\": \"测试\"}";
        browsers.put("second", administrator(Role.SECURITY_ADMIN));
        var name = People.freshName();
        var somebody = new People(importer, clock).somebody(name);
        var one = "/api/v1/accounts/" + somebody;
        tried.put(
                "POST /api/v1/accounts",
                () -> post("admin", "/api/v1/accounts", "", "{\"username\": \"new.account\", \"name\": \"陈测试\"}"));
        tried.put("POST /api/v1/accounts/{id}/unlock", () -> post("admin", one + "/unlock", "", ""));
        tried.put("POST /api/v1/accounts/{id}/grants", () -> post("security", one + "/grants", "", """
                {"role": "CITY_LEADER", "node": "35.01.81", "reason": "测试"}"""));
        tried.put(
                "POST /api/v1/approvals/{id}/approve",
                () -> post("second", "/api/v1/approvals/" + proposed() + "/approve", "", "{}"));
        tried.put("DELETE /api/v1/accounts/{id}/grants/{grant}", () -> {
            var grant = jdbc.sql("select id from identity.role_grant where account = :id")
                    .param("id", somebody.value())
                    .query(UUID.class)
                    .single();
            return mvc.delete()
                    .uri(one + "/grants/" + grant)
                    .with(as("security"))
                    .exchange();
        });
        tried.put("POST /api/v1/accounts/{id}/close", () -> post("admin", one + "/close", "", because));
        tried.put(
                "POST /api/v1/approvals/{id}/refuse",
                () -> post("security", "/api/v1/approvals/" + proposed() + "/refuse", "", because));
        tried.put("POST /api/v1/accounts/{id}/reset-second-factor", () -> {
            jdbc.sql("""
                            insert into identity.second_factor (account, secret, begun_at, confirmed_at)
                            values (:id, '\\x00', now(), now())
                            """).param("id", somebody.value()).update();
            return post("admin", one + "/reset-second-factor", "", because);
        });
        tried.put(
                "POST /api/v1/approvals/{id}/withdraw",
                () -> post("admin", "/api/v1/approvals/" + proposed() + "/withdraw", "", ""));
        tried.put("POST /api/v1/accounts/{id}/renew-password", () -> {
            jdbc.sql("update identity.account set simulated = false where id = :id")
                    .param("id", somebody.value())
                    .update();
            return post("admin", one + "/renew-password", "", "");
        });
        tried.put("POST /api/v1/accounts/{id}/reopen", () -> {
            jdbc.sql("update identity.account set state = 'CLOSED' where id = :id")
                    .param("id", somebody.value())
                    .update();
            return post("admin", one + "/reopen", "", "");
        });
    }

    /** What was proposed last; others of the sample city wait too. */
    private UUID proposed() {
        return jdbc.sql("""
                        select id from identity.approval where state = 'PROPOSED' order by proposed_at desc limit 1
                        """).query(UUID.class).single();
    }

    private void ownData() {
        var consent = "/api/v1/me/consents/location";
        tried.put(
                "DELETE /api/v1/me/consents/{purpose}",
                () -> mvc.delete().uri(consent).with(as("resident")).exchange());
        tried.put("PUT /api/v1/me/consents/{purpose}", () -> put("resident", consent, "", "{\"version\": 2}"));
        jdbc.sql("""
                        with born as (
                          insert into identity.person
                            (id, name, citizen_number, citizen_number_index, needs_guardian, bound_at, how)
                          values (gen_random_uuid(), 'x', 'x', 'child', true, now(), 'PHONE_CODE') returning id)
                        update identity.account set person = born.id from born where username = 'neighbour'
                        """).update();
        jdbc.sql("""
                        update privacy.consent set withdrawn_at = greatest(now(), given_at)
                        where withdrawn_at is null and purpose = 'LOCATION'
                          and account = (select id from identity.account where username = 'neighbour')
                        """).update();
        tried.put(
                "POST /api/v1/privacy/guardian-consents",
                () -> post("security", "/api/v1/privacy/guardian-consents", "", """
                {"username": "neighbour", "purpose": "location", "version": 2, "guardian": "PARENT"}"""));
        var copy = UUID.randomUUID();
        var rights = "/api/v1/me/rights-requests";
        post("resident", rights, "", "{\"id\": \"%s\", \"kind\": \"COPY\"}".formatted(copy));
        tried.put(
                "GET /api/v1/me/rights-requests/{id}/export.zip",
                () -> mvc.get()
                        .uri(rights + "/" + copy + "/export.zip")
                        .with(as("resident"))
                        .exchange());
        var correction = UUID.randomUUID();
        tried.put("POST /api/v1/me/rights-requests", () -> post("resident", rights, "", """
                {"id": "%s", "kind": "CORRECT", "part": "NAME", "value": "陈小测"}""".formatted(correction)));
        var office = "/api/v1/privacy/rights-requests/" + correction;
        tried.put(
                "POST /api/v1/privacy/rights-requests/{id}/wanted", () -> post("security", office + "/wanted", "", ""));
        tried.put(
                "POST /api/v1/privacy/rights-requests/{id}/actions/{action}",
                () -> post("security", office + "/actions/accept", "\"0\"", "{}"));
        tried.put(
                "POST /api/v1/me/rights-requests/{id}/withdrawal",
                () -> post("resident", rights + "/" + correction + "/withdrawal", "", ""));
    }

    private SignedIn administrator(Role role) {
        var name = People.freshName();
        new People(importer, clock).somebody(name, new Grant(role, NodePath.of("35.01.81")));
        return SignedIn.as(name, mvc);
    }

    private String exported(String file, String within) {
        var answer = mvc.get()
                .uri("/api/v1/territory/exports/" + file + "?within=" + within)
                .with(as("community"))
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String who, String uri, String version, String body) {
        return mvc.post()
                .uri(uri)
                .header("If-Match", version)
                .with(as(who))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String who, String uri, String version, String body) {
        return mvc.put()
                .uri(uri)
                .header("If-Match", version)
                .with(as(who))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private String hat(String who) {
        var session = mvc.get().uri("/api/v1/session").with(as(who)).exchange();
        return JsonPath.<List<String>>read(text(session), "$.hats[*].node").getFirst();
    }

    private String version(UUID request) {
        return "\"%d\""
                .formatted(jdbc.sql("select version from casework.request where id = :id")
                        .param("id", request)
                        .query(Long.class)
                        .single());
    }

    private UUID parent() {
        return jdbc.sql("select id from organization.node where area = :area::ltree order by level limit 1")
                .param("area", hat("community"))
                .query(UUID.class)
                .single();
    }

    private String plainCategory() {
        var categories = mvc.get().uri("/api/v1/categories").exchange();
        return JsonPath.<List<String>>read(
                        text(categories),
                        "$.items[?(@.level == 3 && @.handledAt == 'GRID' && @.photoBefore == false)].code")
                .getFirst();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
