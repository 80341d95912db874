package org.linjuli.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.audit.People;
import org.linjuli.identity.Browser;
import org.linjuli.identity.IdentityImport;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A system that asks by itself, from its registration to its end. */
@SpringBootTest
@AutoConfigureMockMvc
@OwnDatabase
class ClientTests {

    private static final String STREET = "35.01.81.007";
    private static final String FIGURES = "/api/v1/figures/casework?area=";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private Browser system = Browser.of(mvc);
    private Browser security = Browser.of(mvc);
    private String id = "";
    private String secret = "";

    @BeforeEach
    void aClientWithoutAnyPermission() {
        system = administrator(Role.SYSTEM_ADMIN);
        security = administrator(Role.SECURITY_ADMIN);
        var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        var issued = system.post("""
                {"name": "12345 热线", "until": "%s"}""".formatted(today.plusDays(30)), "/api/v1/clients");
        assertThat(issued).hasStatus(201);
        id = JsonPath.read(text(issued), "$.id");
        secret = JsonPath.read(text(issued), "$.secret");
    }

    @Test
    void aClientMayNothingUntilAnotherAdministratorAllowsItAndThenOnlyThere() {
        var token = token();
        assertThat(get(token, FIGURES + STREET)).hasStatus(403);

        assertThat(allow("FIGURE_READ", STREET)).hasStatus(204);

        assertThat(get(token, FIGURES + STREET)).hasStatusOk();
        assertThat(get(token, FIGURES + "35.01.81.008")).hasStatus(403);
        assertThat(get(token, "/api/v1/requests/export.xlsx")).hasStatus(403);
        allow("REQUEST_READ_AREA", STREET);
        assertThat(get(token, "/api/v1/requests")).hasStatusOk();
        assertThat(get(token, "/api/v1/requests/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(token, FIGURES + STREET)).hasStatus(403);
    }

    @Test
    void aTokenReadsAndDoesNothingThatPeopleDo() {
        allow("REQUEST_READ_AREA", STREET);
        var token = token();

        for (var path : List.of(
                "/api/v1/me/reach",
                "/api/v1/notices",
                "/api/v1/session/devices",
                "/api/v1/clients",
                "/api/v1/requests/mine",
                "/api/v1/organization/posts")) {
            assertThat(get(token, path)).as(path).hasStatus(403);
        }
        for (var path : List.of("/api/v1/requests", "/api/v1/me/binding", "/api/v1/clients")) {
            assertThat(send(HttpMethod.POST, token, path)).as(path).hasStatus(403);
        }
    }

    @Test
    void noPermissionToActIsAllowedToASystem() {
        assertThat(allow("ROLE_GIVE", STREET)).hasStatus(400).bodyText().contains("不能授予对接系统");
        assertThat(allow("REQUEST_HANDLE", STREET)).hasStatus(400);
        assertThat(allow("FIGURE_READ", "35.02")).hasStatus(403);
    }

    @Test
    void theSecretGoesInTheFormOrByHttpBasic() {
        var basic = Base64.getEncoder().encodeToString((id + ':' + secret).getBytes(StandardCharsets.UTF_8));

        var answer = mvc.post()
                .uri("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .param("grant_type", "client_credentials")
                .exchange();

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(answer).bodyJson().extractingPath("$.token_type").isEqualTo("Bearer");
        assertThat(answer).bodyJson().extractingPath("$.expires_in").isEqualTo(3600);
        assertThat(ask(id, secret)).hasStatusOk();
    }

    @Test
    void anotherGrantTypeIsRefusedByItsName() {
        var answer =
                mvc.post().uri("/oauth2/token").param("grant_type", "password").exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.error").isEqualTo("unsupported_grant_type");
    }

    @Test
    void theFifthWrongSecretLocksTheClientForAWhile() {
        for (int n = 0; n < 5; n++) {
            var refused = ask(id, "wrong");
            assertThat(refused).hasStatus(401);
            assertThat(refused).bodyJson().extractingPath("$.error").isEqualTo("invalid_client");
        }

        assertThat(ask(id, secret)).hasStatus(423);
        clock.advance(Duration.ofMinutes(15));
        assertThat(ask(id, secret)).hasStatusOk();
    }

    @Test
    void whoHasNoClientIsRefusedLikeOneWithAWrongSecret() {
        assertThat(ask(UUID.randomUUID().toString(), "wrong")).hasStatus(401);
        assertThat(ask("no id at all", "wrong")).hasStatus(401);
        assertThat(ask("", "")).hasStatus(401);
    }

    @Test
    void aTokenEndsAfterAnHour() {
        allow("FIGURE_READ", STREET);
        var token = token();
        clock.advance(Duration.ofMinutes(59));
        assertThat(get(token, FIGURES + STREET)).hasStatusOk();

        clock.advance(Duration.ofMinutes(1));

        assertThat(get(token, FIGURES + STREET)).hasStatus(401);
    }

    @Test
    void anotherSecretEndsTheOneBeforeAndItsTokens() {
        allow("FIGURE_READ", STREET);
        var token = token();
        var before = secret;

        secret = JsonPath.read(text(system.post("{}", "/api/v1/clients/{id}/renew-secret", id)), "$.secret");

        assertThat(get(token, FIGURES + STREET)).hasStatus(401);
        assertThat(ask(id, before)).hasStatus(401);
        assertThat(get(token(), FIGURES + STREET)).hasStatusOk();
    }

    @Test
    void whatIsRevokedIsOutAtOnceAndForGood() {
        allow("FIGURE_READ", STREET);
        var token = token();

        assertThat(system.post("{}", "/api/v1/clients/{id}/revoke", id)).hasStatus(204);

        assertThat(get(token, FIGURES + STREET)).hasStatus(401);
        assertThat(ask(id, secret)).hasStatus(401);
        assertThat(system.post("{}", "/api/v1/clients/{id}/renew-secret", id)).hasStatus(409);
        assertThat(allow("FIGURE_READ", STREET)).hasStatus(409);
    }

    @Test
    void afterItsLastDayAClientGetsNoTokenAndItsTokensOpenNothing() {
        allow("FIGURE_READ", STREET);
        clock.advance(Duration.ofDays(30));
        var token = token();
        clock.advance(Duration.ofDays(1));

        assertThat(ask(id, secret)).hasStatus(401);
        assertThat(get(token, FIGURES + STREET)).hasStatus(401);
    }

    @Test
    void aValidityInThePastOrBeyondTwoYearsIsRefusedByItsField() {
        for (var until : List.of("2026-03-01", "2030-01-01")) {
            assertThat(system.post("{\"name\": \"热线\", \"until\": \"%s\"}".formatted(until), "/api/v1/clients"))
                    .hasStatus(400)
                    .bodyText()
                    .contains("until");
        }
    }

    @Test
    void neitherSecretNorTokenIsStored() {
        var token = token();

        var stored = jdbc.sql("""
                        select c::text from identity.client c union all select t::text from identity.client_token t
                        union all select e::text from audit.entry e
                        """).query(String.class).list();

        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(secret) || row.contains(token));
    }

    @Test
    void theLogSaysWhichSystemAsked() {
        token();

        var actor = jdbc.sql("select actor from audit.entry where action = 'client.token' and subject = :id")
                .param("id", id)
                .query(UUID.class)
                .single();

        var account = new AccountId(actor);
        assertThat(people.namesOf(List.of(account))).containsEntry(account, "对接系统：12345 热线");
    }

    @Test
    void theListShowsWhatEachMayAndWhenItWasUsed() {
        allow("FIGURE_READ", STREET);
        token();

        var list = security.get("/api/v1/clients");

        var mine = "$.items[?(@.id == '%s')]".formatted(id);
        assertThat(JsonPath.<List<String>>read(text(list), mine + ".allowances[0].permissionName"))
                .containsExactly("查看辖区数据");
        assertThat(JsonPath.<List<String>>read(text(list), mine + ".usedAt")).hasSize(1);
        assertThat(text(list)).doesNotContain("secret_hash", "argon2");
    }

    private Browser administrator(Role role) {
        var name = org.linjuli.identity.People.freshName();
        new org.linjuli.identity.People(importer, clock).somebody(name, new Grant(role, NodePath.of("35.01.81")));
        return Browser.of(mvc).signedIn(name);
    }

    private MvcTestResult allow(String permission, String node) {
        return security.put("""
                {"allowances": [{"permission": "%s", "node": "%s"}]}""".formatted(permission, node), "/api/v1/clients/{id}/allowances", id);
    }

    private String token() {
        return JsonPath.read(text(ask(id, secret)), "$.access_token");
    }

    private MvcTestResult ask(String who, String with) {
        return mvc.post()
                .uri("/oauth2/token")
                .param("grant_type", "client_credentials")
                .param("client_id", who)
                .param("client_secret", with)
                .exchange();
    }

    private MvcTestResult get(String token, String path) {
        return send(HttpMethod.GET, token, path);
    }

    private MvcTestResult send(HttpMethod method, String token, String path) {
        return mvc.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .content("{}")
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock clock() {
            return MovableClock.at(Instant.parse("2026-03-02T04:00:00Z"));
        }
    }
}
