package org.linjuli.deeds;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.linjuli.identity.Authenticator;
import org.linjuli.identity.AuthenticatorApp;
import org.linjuli.identity.TestCitizens;
import org.linjuli.testing.SignedIn;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in and out, the second factor, and what people do with their own account. */
final class SessionDeeds extends Deeds {

    private static final Duration STEP = Duration.ofSeconds(30);

    private AuthenticatorApp app = new AuthenticatorApp("");
    private int step = -1;

    SessionDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        deed(
                "POST /api/v1/session",
                () -> mvc.post()
                        .uri("/api/v1/session")
                        .with(SignedIn.nobody())
                        .contentType("application/json")
                        .content("{\"username\": \"resident\", \"password\": \"linjuli-demo\"}")
                        .exchange());
        var leaving = as("leaving");
        deed("DELETE /api/v1/session/devices/{id}", () -> {
            var device = jdbc.sql("select id from identity.session order by created_at desc limit 1")
                    .query(UUID.class)
                    .single();
            return mvc.delete()
                    .uri("/api/v1/session/devices/" + device)
                    .with(leaving)
                    .exchange();
        });
        deed(
                "DELETE /api/v1/session",
                () -> mvc.delete().uri("/api/v1/session").with(leaving).exchange());
        deed("PUT /api/v1/session/password", () -> {
            jdbc.sql("update identity.account set simulated = false where username = 'neighbour'")
                    .update();
            return put("neighbour", "/api/v1/session/password", """
                    {"current": "linjuli-demo", "wanted": "another-good-password"}""");
        });
        var staff = "/api/v1/session/second-factor";
        deed("POST /api/v1/session/second-factor", () -> {
            jdbc.sql("update identity.account set simulated = false where username = 'street'")
                    .update();
            var answer = post("street", staff, "");
            app = new AuthenticatorApp(JsonPath.read(text(answer), "$.secret"));
            return answer;
        });
        deed("POST /api/v1/session/second-factor/confirmation", () -> code(staff + "/confirmation"));
        deed("POST /api/v1/session/second-factor/code", () -> code(staff + "/code"));
        passkeys();
        deed("POST /api/v1/session/second-factor/removal", () -> code(staff + "/removal"));
        deed(
                "POST /api/v1/me/binding",
                () -> post("resident", "/api/v1/me/binding", """
                {"name": "陈测试", "citizenNumber": "%s", "phone": "13800000099"}""".formatted(TestCitizens.fresh())));
        deed(
                "POST /api/v1/me/binding/code",
                () -> post("resident", "/api/v1/me/binding/code", "{\"code\": \"%s\"}".formatted(sentCode())));
        var delegation = UUID.randomUUID();
        var left = "/api/v1/me/delegations";
        deed("POST /api/v1/me/delegations", () -> {
            var duties = text(get("grid", left));
            String role = JsonPath.read(duties, "$.duties[0].role");
            String node = JsonPath.read(duties, "$.duties[0].node");
            var candidates = text(get("grid", left + "/candidates?role=" + role + "&node=" + node));
            return post("grid", left, """
                    {"id": "%s", "role": "%s", "node": "%s", "standIn": "%s", "from": "2026-01-01T00:00:00Z",
                     "until": "%s", "reason": "年休假"}""".formatted(
                            delegation,
                            role,
                            node,
                            JsonPath.<String>read(candidates, "$.items[0].account"),
                            clock.instant().plusSeconds(86_400)));
        });
        deed("DELETE /api/v1/me/delegations/{id}", () -> delete("grid", left + "/" + delegation));
        deed("POST /api/v1/me/phone", () -> post("city", "/api/v1/me/phone", """
                {"phone": "13800000098"}"""));
        deed(
                "POST /api/v1/me/phone/code",
                () -> post("city", "/api/v1/me/phone/code", "{\"code\": \"%s\"}".formatted(sentCode())));
        deed("DELETE /api/v1/me/links/{id}", () -> {
            var link = UUID.randomUUID();
            jdbc.sql("""
                            insert into identity.subject_link (id, account, issuer, subject_index, how, linked_at)
                            select :id, id, 'https://provider.example', 'x', 'PASSWORD', now()
                            from identity.account where username = 'resident'
                            """).param("id", link).update();
            return delete("resident", "/api/v1/me/links/" + link);
        });
        deed("PUT /api/v1/me/home", () -> {
            var building = jdbc.sql("select id from territory.building order by id limit 1")
                    .query(UUID.class)
                    .single();
            return put("property", "/api/v1/me/home", """
                    {"buildingId": "%s", "kind": "RENTED"}""".formatted(building));
        });
        deed("DELETE /api/v1/me/home", () -> delete("property", "/api/v1/me/home"));
    }

    private void passkeys() {
        var mine = "/api/v1/me/passkeys";
        var door = "/api/v1/session/passkey";
        var factor = "/api/v1/session/second-factor/passkey";
        var again = "{\"password\": \"linjuli-demo\"}";
        var device = new Authenticator();
        var id = new String[1];
        deed("POST /api/v1/me/passkeys", () -> {
            var answer = post("street", mine, device.made(text(post("street", mine + "/challenge", again)), "手机"));
            id[0] = JsonPath.read(text(answer), "$.id");
            return answer;
        });
        deed("PUT /api/v1/me/passkeys/{id}", () -> put("street", mine + "/" + id[0], "{\"name\": \"新手机\"}"));
        deed(
                "POST /api/v1/session/second-factor/passkey",
                () -> post("street", factor, device.shown(text(post("street", factor + "/challenge", "")))));
        deed("POST /api/v1/session/passkey", () -> {
            var asked =
                    mvc.post().uri(door + "/challenge").with(SignedIn.nobody()).exchange();
            return mvc.post()
                    .uri(door)
                    .with(SignedIn.nobody())
                    .contentType("application/json")
                    .content(device.shown(text(asked)))
                    .exchange();
        });
        deed("POST /api/v1/me/passkeys/{id}/removal", () -> post("street", mine + "/" + id[0] + "/removal", again));
    }

    /** Each code opens once, so the next one is that of the next half minute. */
    private MvcTestResult code(String uri) {
        var later = Clock.offset(clock, STEP.multipliedBy(step++));
        return post("street", uri, "{\"code\": \"%s\"}".formatted(app.code(later)));
    }

    private String sentCode() {
        var outbox = get("admin", "/api/v1/outbox?limit=1");
        return JsonPath.<String>read(text(outbox), "$.items[0].text").replaceAll(".*?(\\d{6}).*", "$1");
    }
}
