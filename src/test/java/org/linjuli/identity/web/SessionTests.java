package org.linjuli.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.DemoAccounts;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest(module = "identity", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class SessionTests {

    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final Cookie FORGERY_TOKEN = new Cookie("XSRF-TOKEN", "d5a9a2f0-0000-4000-8000-000000000001");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private Grants grants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private String name = "";
    private AccountId account = Actor.anonymous().account();

    @BeforeEach
    void aGridLeader() {
        name = People.freshName();
        account = new People(importer, clock).somebody(name, new Grant(Role.GRID_LEADER, GRID));
    }

    @Test
    void whoIsNotSignedInIsToldSo() {
        var answer = mvc.get().uri("/api/v1/session").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.signedIn").isEqualTo(false);
        assertThat(answer).bodyJson().extractingPath("$.mode").isEqualTo("demo");
        assertThat(answer).cookies().containsCookie("XSRF-TOKEN").isHttpOnly("XSRF-TOKEN", false);
    }

    @Test
    void whoSignsInIsToldTheirHatsAndFaces() {
        var answer = signIn(name, DemoAccounts.PASSWORD);

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.account.username").isEqualTo(name);
        assertThat(answer).bodyJson().extractingPath("$.hats[0].role").isEqualTo("GRID_LEADER");
        assertThat(answer).bodyJson().extractingPath("$.hats[0].node").isEqualTo(GRID.value());
        assertThat(answer).bodyJson().extractingPath("$.hats[0].level").isEqualTo("GRID");
        assertThat(answer).bodyJson().extractingPath("$.faces").asArray().containsExactly("phone", "console");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        var plain = signIn(name, DemoAccounts.PASSWORD).getResponse().getHeaders("Set-Cookie");
        var secure = mvc.post()
                .uri("/api/v1/session")
                .secure(true)
                .cookie(FORGERY_TOKEN)
                .header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue())
                .contentType("application/json")
                .content(body(name, DemoAccounts.PASSWORD))
                .exchange()
                .getResponse()
                .getHeaders("Set-Cookie");

        assertThat(plain)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("LINJULI=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure"));
        assertThat(secure)
                .anySatisfy(cookie -> assertThat(cookie).startsWith("LINJULI=").contains("; Secure"));
    }

    @Test
    void aWrongPasswordIsAProblemWithAName() {
        var answer = signIn(name, "wrong");

        assertThat(answer).hasStatus(401).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/identity/wrong-password");
        assertThat(sessionCookie(answer)).isEmpty();
    }

    @Test
    void aLockedNameIsToldWhenToTryAgain() {
        for (int n = 0; n < 5; n++) {
            signIn(name, "wrong");
        }

        var answer = signIn(name, DemoAccounts.PASSWORD);

        assertThat(answer).hasStatus(423);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/identity/locked");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.retryAt")
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(15)).toString());
    }

    @Test
    void aFormOfAnotherSiteCannotSignAnybodyIn() {
        var answer = mvc.post()
                .uri("/api/v1/session")
                .contentType("application/json")
                .content(body(name, DemoAccounts.PASSWORD))
                .exchange();

        assertThat(answer).hasStatus(403).hasContentType("application/problem+json");
    }

    @Test
    void aSessionThatWasPlantedBeforehandIsWorthNothing() {
        var planted = new Cookie("LINJULI", "A".repeat(43));

        var mine = sessionCookie(signIn(name, DemoAccounts.PASSWORD, planted)).orElseThrow();

        assertThat(mine.getValue()).isNotEqualTo(planted.getValue());
        assertThat(signedIn(planted)).isFalse();
        assertThat(signedIn(mine)).isTrue();
    }

    @Test
    void signingInAgainEndsTheSessionThatTheBrowserHad() {
        var first = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        var second = sessionCookie(signIn(name, DemoAccounts.PASSWORD, first)).orElseThrow();

        assertThat(signedIn(first)).isFalse();
        assertThat(signedIn(second)).isTrue();
    }

    @Test
    void whoSignsOutIsOutAtOnce() {
        var cookie = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        assertThat(signedIn(cookie)).isTrue();

        var answer = delete("/api/v1/session", cookie);

        assertThat(answer).hasStatus(204);
        assertThat(signedIn(cookie)).isFalse();
    }

    @Test
    void aDeviceThatIsKickedOutIsOutAtOnce() {
        var lost = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        clock.advance(Duration.ofSeconds(1));
        var mine = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        assertThat(signedIn(lost)).isTrue();

        var devices = get("/api/v1/session/devices", mine);
        assertThat(devices).bodyJson().extractingPath("$[0].current").isEqualTo(true);
        assertThat(devices).bodyJson().extractingPath("$[1].current").isEqualTo(false);
        String id = JsonPath.read(body(devices), "$[1].id");

        assertThat(delete("/api/v1/session/devices/" + id, mine)).hasStatus(204);
        assertThat(signedIn(lost)).isFalse();
        assertThat(signedIn(mine)).isTrue();
    }

    @Test
    void nobodyKicksOutSomebodyElsesDevice() {
        var mine = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        String id = JsonPath.read(body(get("/api/v1/session/devices", mine)), "$[0].id");
        var stranger = People.freshName();
        new People(importer, clock).somebody(stranger);
        var theirs = sessionCookie(signIn(stranger, DemoAccounts.PASSWORD)).orElseThrow();

        assertThat(delete("/api/v1/session/devices/" + id, theirs)).hasStatus(404);
        assertThat(signedIn(mine)).isTrue();
    }

    @Test
    void theDevicesAreForWhoIsSignedIn() {
        assertThat(mvc.get().uri("/api/v1/session/devices").exchange())
                .hasStatus(401)
                .hasContentType("application/problem+json");
    }

    @Test
    void whatNobodyOpenedIsClosed() {
        assertThat(mvc.get().uri("/api/v1/no-such-thing").exchange()).hasStatus(401);
        assertThat(mvc.put()
                        .uri("/elsewhere")
                        .cookie(FORGERY_TOKEN)
                        .header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue())
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void aWarmSessionCostsNoRoundTripForSecondsOnly() {
        var cookie = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        assertThat(signedIn(cookie)).isTrue();

        jdbc.sql("delete from identity.session where account = :account")
                .param("account", account.value())
                .update();

        assertThat(signedIn(cookie)).isTrue();
        clock.advance(Duration.ofSeconds(5));
        assertThat(signedIn(cookie)).isFalse();
    }

    @Test
    void aSessionThatIsNotUsedEndsAndOneInUseGoesOnUntilItsLastDay() {
        var idle = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        clock.advance(Duration.ofHours(12));
        assertThat(signedIn(idle)).isFalse();

        var used = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        for (int hours = 0; hours < 14 * 24 - 11; hours += 11) {
            assertThat(signedIn(used)).as("after %d hours", hours).isTrue();
            clock.advance(Duration.ofHours(11));
        }
        clock.advance(Duration.ofHours(11));
        assertThat(signedIn(used)).isFalse();
    }

    @Test
    void aRoleThatIsTakenBackIsGoneAtTheNextRequest() {
        var source = GrantSource.post(java.util.UUID.randomUUID());
        grants.give(Actor.system(), account, new Grant(Role.COMMUNITY_OFFICER, GRID), GRID, source);
        var cookie = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();
        assertThat(get("/api/v1/session", cookie))
                .bodyJson()
                .extractingPath("$.hats.length()")
                .isEqualTo(2);

        clock.advance(Duration.ofSeconds(1));
        grants.takeBack(Actor.system(), source, GRID);

        assertThat(get("/api/v1/session", cookie))
                .bodyJson()
                .extractingPath("$.hats.length()")
                .isEqualTo(1);
    }

    @Test
    void aSimulatedPersonKeepsThePasswordForTheNextVisitor() {
        var cookie = sessionCookie(signIn(name, DemoAccounts.PASSWORD)).orElseThrow();

        var answer = mvc.put()
                .uri("/api/v1/session/password")
                .cookie(cookie, FORGERY_TOKEN)
                .header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue())
                .contentType("application/json")
                .content("{\"current\":\"linjuli-demo\",\"wanted\":\"something else\"}")
                .exchange();

        assertThat(answer).hasStatus(409);
        assertThat(signIn(name, DemoAccounts.PASSWORD)).hasStatus(201);
    }

    private boolean signedIn(Cookie cookie) {
        return JsonPath.read(body(get("/api/v1/session", cookie)), "$.signedIn");
    }

    private MvcTestResult get(String uri, Cookie cookie) {
        return mvc.get().uri(uri).cookie(cookie).exchange();
    }

    private MvcTestResult delete(String uri, Cookie cookie) {
        return mvc.delete()
                .uri(uri)
                .cookie(cookie, FORGERY_TOKEN)
                .header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue())
                .exchange();
    }

    private MvcTestResult signIn(String username, String password, Cookie... more) {
        var request = mvc.post()
                .uri("/api/v1/session")
                .cookie(FORGERY_TOKEN)
                .header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue())
                .contentType("application/json")
                .content(body(username, password));
        return (more.length == 0 ? request : request.cookie(more)).exchange();
    }

    private static Optional<Cookie> sessionCookie(MvcTestResult answer) {
        return Optional.ofNullable(answer.getResponse().getCookie("LINJULI"));
    }

    private static String body(String username, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration
    static class Time {

        @Bean
        MovableClock clock() {
            return MovableClock.at(Instant.parse("2026-03-02T04:00:00Z"));
        }
    }
}
