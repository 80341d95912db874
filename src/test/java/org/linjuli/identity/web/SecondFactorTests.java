package org.linjuli.identity.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.ApprovalMatter;
import org.linjuli.identity.Approvals;
import org.linjuli.identity.AuthenticatorApp;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.NewAccount;
import org.linjuli.identity.People;
import org.linjuli.identity.Proposal;
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
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest(module = "identity", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "linjuli.identity.second-factor=required-from-community",
            "linjuli.identity.password-lasts=180d",
            "linjuli.identity.address-mistakes=1000"
        })
class SecondFactorTests {

    private static final String PASSWORD = "a long password";
    private static final NodePath ROOT = NodePath.of("35.01.81");
    private static final Cookie FORGERY_TOKEN = new Cookie("XSRF-TOKEN", "d5a9a2f0-0000-4000-8000-000000000002");
    private static final String FACTOR = "/api/v1/session/second-factor";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Grants grants;

    @Autowired
    private Approvals approvals;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String officer = "";

    @BeforeEach
    void anOfficer() {
        officer = somebody(Role.COMMUNITY_OFFICER);
    }

    @Test
    void anOfficerWithoutASecondFactorMayEnrolOneAndNothingElse() {
        var session = signIn(officer);

        assertThat(wants(session)).isEqualTo("ENROLMENT");
        for (var closed : List.of("/api/v1/session/devices", "/api/v1/me/binding", FACTOR)) {
            assertThat(get(closed, session)).as(closed).hasStatus(403);
        }
        assertThat(put("/api/v1/session/password", passwords("another password"), session))
                .hasStatus(403);
        assertThat(post(FACTOR + "/code", code("123456"), session)).hasStatus(403);

        var app = begin(session);
        assertThat(post(FACTOR + "/confirmation", code(app.wrongCode(clock)), session))
                .hasStatus(400);
        assertThat(wants(session)).isEqualTo("ENROLMENT");
        var answer = post(FACTOR + "/confirmation", code(app.code(clock)), session);

        assertThat(answer).bodyJson().extractingPath("$.recoveryCodes.length()").isEqualTo(10);
        assertThat(wants(session)).isNull();
        assertThat(get("/api/v1/session/devices", session)).hasStatusOk();
        assertThat(get(FACTOR, session))
                .bodyJson()
                .extractingPath("$.recoveryCodesLeft")
                .isEqualTo(10);
        assertThat(post(FACTOR, "", session)).hasStatus(409);
    }

    @Test
    void afterThePasswordACodeIsWantedAndNothingElseIsDoneBefore() {
        var app = enrolled(officer);
        var session = signIn(officer);

        assertThat(wants(session)).isEqualTo("CODE");
        assertThat(get("/api/v1/session/devices", session)).hasStatus(403);
        assertThat(put("/api/v1/session/password", passwords("another password"), session))
                .hasStatus(403);
        assertThat(post(FACTOR, "", session)).hasStatus(403);
        assertThat(post(FACTOR + "/removal", code(app.code(clock)), session)).hasStatus(403);

        clock.advance(Duration.ofSeconds(30));
        assertThat(post(FACTOR + "/code", code(app.code(clock)), session)).hasStatus(204);

        assertThat(wants(session)).isNull();
        assertThat(get("/api/v1/session/devices", session)).hasStatusOk();
    }

    @Test
    void aCodeThatWasTakenIsNotTakenAgain() {
        var app = enrolled(officer);
        var session = signIn(officer);

        assertThat(post(FACTOR + "/code", code(app.code(clock)), session)).hasStatus(400);
        clock.advance(Duration.ofSeconds(30));
        assertThat(post(FACTOR + "/code", code(app.code(clock)), session)).hasStatus(204);
        assertThat(post(FACTOR + "/code", code(app.code(clock)), signIn(officer)))
                .hasStatus(400);
    }

    @Test
    void oneCodeSentTwentyTimesAtOnceOpensOneSession() throws Exception {
        var app = enrolled(officer);
        clock.advance(Duration.ofSeconds(30));

        assertThat(openedAtOnce(app.code(clock))).isEqualTo(1);
    }

    @Test
    void oneRecoveryCodeSentTwentyTimesAtOnceOpensOneSession() throws Exception {
        var session = signIn(officer);
        var app = begin(session);
        List<String> codes =
                JsonPath.read(body(post(FACTOR + "/confirmation", code(app.code(clock)), session)), "$.recoveryCodes");

        assertThat(openedAtOnce(codes.getFirst())).isEqualTo(1);
        clock.advance(Duration.ofMinutes(15));
        var typed = codes.get(1).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(post(FACTOR + "/code", code(typed), signIn(officer))).hasStatus(204);
        assertThat(get(FACTOR, session))
                .bodyJson()
                .extractingPath("$.recoveryCodesLeft")
                .isEqualTo(8);
    }

    @Test
    void theFifthWrongCodeLocksTheFactorAndNotThePassword() {
        var app = enrolled(officer);
        clock.advance(Duration.ofSeconds(30));
        var session = signIn(officer);
        for (int n = 0; n < 5; n++) {
            assertThat(post(FACTOR + "/code", code(app.wrongCode(clock)), session))
                    .hasStatus(400);
        }

        assertThat(post(FACTOR + "/code", code(app.code(clock)), session)).hasStatus(423);
        assertThat(wants(signIn(officer))).isEqualTo("CODE");
        clock.advance(Duration.ofMinutes(15));
        assertThat(post(FACTOR + "/code", code(app.code(clock)), session)).hasStatus(204);
    }

    @Test
    void aResidentIsNotAskedAndMayEnrolAndLeaveAgain() {
        var resident = somebody(Role.RESIDENT);
        var session = signIn(resident);
        assertThat(wants(session)).isNull();
        var app = begin(session);
        assertThat(wants(signIn(resident))).isNull();
        assertThat(post(FACTOR + "/confirmation", code(app.code(clock)), session))
                .hasStatusOk();
        assertThat(wants(signIn(resident))).isEqualTo("CODE");

        clock.advance(Duration.ofSeconds(30));
        assertThat(post(FACTOR + "/removal", code(app.code(clock)), session)).hasStatus(204);

        assertThat(wants(signIn(resident))).isNull();
    }

    @Test
    void aSimulatedPersonIsForTheNextVisitorAndEnrolsNothing() {
        var name = People.freshName();
        new People(importer, clock).somebody(name, new Grant(Role.CITY_OFFICER, ROOT));
        var session = signIn(name, "linjuli-demo");

        assertThat(wants(session)).isNull();
        assertThat(post(FACTOR, "", session)).hasStatus(409);
    }

    @Test
    void aFactorIsResetWhenTheSystemAdministratorProposesAndTheSecurityAdministratorApproves() {
        enrolled(officer);
        var waiting = signIn(officer);
        var system = new Actor(idOf(somebody(Role.SYSTEM_ADMIN)), "", List.of(new Grant(Role.SYSTEM_ADMIN, ROOT)));
        var security =
                new Actor(idOf(somebody(Role.SECURITY_ADMIN)), "", List.of(new Grant(Role.SECURITY_ADMIN, ROOT)));
        var reset = new Proposal(idOf(officer), null, new ApprovalMatter.FactorReset(), "手机丢了");

        var proposed = approvals.propose(system, reset);
        assertThat(wants(signIn(officer))).isEqualTo("CODE");
        approvals.approve(security, proposed.id(), null);

        assertThat(get("/api/v1/session/devices", waiting)).hasStatus(401);
        assertThat(wants(signIn(officer))).isEqualTo("ENROLMENT");
    }

    private AccountId idOf(String username) {
        return accounts.findByUsername(username).orElseThrow().id();
    }

    @Test
    void secretAndRecoveryCodesAreNowhereStoredOpenly() {
        var session = signIn(officer);
        var app = begin(session);
        List<String> codes =
                JsonPath.read(body(post(FACTOR + "/confirmation", code(app.code(clock)), session)), "$.recoveryCodes");

        var stored = String.join("\n", jdbc.sql("""
                        select f::text from identity.second_factor f union all select c::text from identity.recovery_code c
                        """).query(String.class).list());

        assertThat(stored).doesNotContain(app.secret()).doesNotContain(codes);
    }

    @Test
    void whoHasAnOldPasswordMayChangeItAndNothingElse() {
        var worker = somebody(Role.GRID_WORKER);
        clock.advance(Duration.ofDays(180));
        var session = signIn(worker);

        assertThat(wants(session)).isEqualTo("PASSWORD");
        assertThat(get("/api/v1/session/devices", session)).hasStatus(403);
        assertThat(put("/api/v1/session/password", passwords(PASSWORD), session))
                .hasStatus(400);
        assertThat(put("/api/v1/session/password", passwords("another password"), session))
                .hasStatus(204);

        assertThat(wants(session)).isNull();
    }

    @Test
    void aSessionOfStaffEndsAfterHalfAnHourWithoutUse() {
        enrolled(officer);
        var app = begin(signIn(somebody(Role.RESIDENT)));
        var resident = signIn(somebody(Role.RESIDENT));
        var waiting = signIn(officer);
        assertThat(get("/api/v1/session", waiting))
                .bodyJson()
                .extractingPath("$.idleSeconds")
                .isEqualTo(1800);
        assertThat(get("/api/v1/session", resident))
                .bodyJson()
                .extractingPath("$.idleSeconds")
                .isEqualTo(43_200);
        assertThat(app.secret()).hasSize(32);

        clock.advance(Duration.ofMinutes(29));
        assertThat(wants(waiting)).isEqualTo("CODE");
        clock.advance(Duration.ofMinutes(30));

        assertThat(get("/api/v1/session/devices", waiting)).hasStatus(401);
        assertThat(get("/api/v1/session/devices", resident)).hasStatusOk();
    }

    private long openedAtOnce(String typed) throws Exception {
        var sessions = new ArrayList<Cookie>();
        for (int n = 0; n < 20; n++) {
            sessions.add(signIn(officer));
        }
        var answers = new ArrayList<Integer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> attempts = sessions.stream()
                    .<Callable<Integer>>map(session -> () -> post(FACTOR + "/code", code(typed), session)
                            .getResponse()
                            .getStatus())
                    .toList();
            for (var answer : people.invokeAll(attempts, 60, SECONDS)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(204, 400, 423);
        return Collections.frequency(answers, 204);
    }

    private AuthenticatorApp enrolled(String username) {
        var session = signIn(username);
        var app = begin(session);
        assertThat(post(FACTOR + "/confirmation", code(app.code(clock)), session))
                .hasStatusOk();
        return app;
    }

    private AuthenticatorApp begin(Cookie session) {
        var answer = post(FACTOR, "", session);
        assertThat(answer).hasStatus(201);
        String secret = JsonPath.read(body(answer), "$.secret");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.uri")
                .asString()
                .startsWith("otpauth://totp/%E9%82%BB%E8%81%9A%E9%87%8C:")
                .contains("?secret=" + secret + "&issuer=");
        return new AuthenticatorApp(secret);
    }

    private String somebody(Role role) {
        var name = People.freshName();
        var account = accounts.create(Actor.system(), new NewAccount(name, "王测试", PASSWORD, null));
        grants.give(Actor.system(), account, new Grant(role, ROOT), ROOT, GrantSource.post(UUID.randomUUID()));
        return name;
    }

    private Cookie signIn(String username) {
        return signIn(username, PASSWORD);
    }

    private Cookie signIn(String username, String password) {
        var answer = send(
                mvc.post().uri("/api/v1/session"),
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password),
                null);
        assertThat(answer).hasStatus(201);
        return Objects.requireNonNull(answer.getResponse().getCookie("LINJULI"));
    }

    private @Nullable String wants(Cookie session) {
        var answer = body(get("/api/v1/session", session));
        boolean signedIn = JsonPath.read(answer, "$.signedIn");
        assertThat(answer.contains("\"wants\"")).isNotEqualTo(signedIn);
        return signedIn ? null : JsonPath.read(answer, "$.wants");
    }

    private MvcTestResult get(String uri, Cookie session) {
        return send(mvc.get().uri(uri), null, session);
    }

    private MvcTestResult post(String uri, String body, Cookie session) {
        return send(mvc.post().uri(uri), body, session);
    }

    private MvcTestResult put(String uri, String body, Cookie session) {
        return send(mvc.put().uri(uri), body, session);
    }

    private static MvcTestResult send(MockMvcRequestBuilder request, @Nullable String body, @Nullable Cookie session) {
        request.cookie(FORGERY_TOKEN).header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue());
        if (session != null) {
            request.cookie(session);
        }
        if (body != null) {
            request.contentType("application/json").content(body);
        }
        return request.exchange();
    }

    private static String code(String code) {
        return "{\"code\":\"%s\"}".formatted(code);
    }

    private static String passwords(String wanted) {
        return "{\"current\":\"%s\",\"wanted\":\"%s\"}".formatted(PASSWORD, wanted);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
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
