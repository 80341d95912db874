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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.ApprovalMatter;
import org.linjuli.identity.Approvals;
import org.linjuli.identity.Authenticator;
import org.linjuli.identity.AuthenticatorApp;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.NewAccount;
import org.linjuli.identity.People;
import org.linjuli.identity.Proposal;
import org.linjuli.identity.SignInChange;
import org.linjuli.identity.SignInChanged;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(module = "identity", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "linjuli.identity.second-factor=required-from-community",
            "linjuli.identity.password-lasts=180d",
            "linjuli.identity.address-mistakes=1000"
        })
class PasskeyTests {

    private static final String PASSWORD = "a long password";
    private static final NodePath ROOT = NodePath.of("35.01.81");
    private static final Cookie FORGERY_TOKEN = new Cookie("XSRF-TOKEN", "d5a9a2f0-0000-4000-8000-000000000002");
    private static final String DOOR = "/api/v1/session/passkey";
    private static final String FACTOR = "/api/v1/session/second-factor";
    private static final String AFTER_PASSWORD = FACTOR + "/passkey";
    private static final String MINE = "/api/v1/me/passkeys";
    private static final String PASSWORD_AGAIN = "{\"password\":\"%s\"}".formatted(PASSWORD);

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
    private List<PersonalRecords> records;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private static final List<SignInChanged> told = new CopyOnWriteArrayList<>();

    private String officer = "";
    private String resident = "";

    @BeforeEach
    void people() {
        officer = somebody(Role.COMMUNITY_OFFICER);
        resident = somebody(Role.RESIDENT);
    }

    @Test
    void whoHasAPasskeyComesInWithoutPasswordAndOwesNoCode() {
        var device = added(officer);

        var answer = enter(device);

        assertThat(answer).hasStatus(204);
        var session = cookie(answer);
        assertThat(wants(session)).isNull();
        assertThat(get("/api/v1/session", session))
                .bodyJson()
                .extractingPath("$.account.username")
                .isEqualTo(officer);
        assertThat(get(MINE, session))
                .bodyJson()
                .extractingPath("$.items[0].usedAt")
                .isNotNull();
        assertThat(log("session.open", "by")).containsExactly("password", "passkey");
    }

    @Test
    void anOfficerWithoutASecondFactorMayMakeAPasskeyOfIt() {
        var session = signIn(officer);
        assertThat(wants(session)).isEqualTo("ENROLMENT");
        assertThat(get(MINE, session)).hasStatus(403);
        assertThat(post(AFTER_PASSWORD + "/challenge", "", session)).hasStatus(403);

        add(new Authenticator(), session);

        assertThat(wants(session)).isNull();
        assertThat(get(MINE, session))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("办公室电脑");
        assertThat(log("passkey.add", "by")).hasSize(1);
    }

    @Test
    void afterThePasswordThePasskeyIsWanted() {
        var device = added(resident);
        var session = signIn(resident);
        assertThat(wants(session)).isEqualTo("CODE");
        assertThat(get("/api/v1/session", session))
                .bodyJson()
                .extractingPath("$.factors")
                .isEqualTo(List.of("PASSKEY"));
        assertThat(get(MINE, session)).hasStatus(403);
        assertThat(post(MINE + "/challenge", PASSWORD_AGAIN, session)).hasStatus(403);

        var asked = post(AFTER_PASSWORD + "/challenge", "", session);
        assertThat(asked).bodyJson().extractingPath("$.allowed.length()").isEqualTo(1);
        assertThat(post(AFTER_PASSWORD, device.shown(body(asked)), session)).hasStatus(204);

        assertThat(wants(session)).isNull();
        assertThat(log("second-factor.prove", "by")).containsExactly("passkey");
    }

    @Test
    void whatWasSignedOnceOpensNothingASecondTime() {
        var device = added(resident);
        var asked = body(post(DOOR + "/challenge", "", null));
        var shown = device.shown(asked);

        assertThat(post(DOOR, shown, null)).hasStatus(204);

        assertRefused(post(DOOR, shown, null), 409, "passkey-expired");
        assertRefused(post(DOOR, device.shown(asked), null), 409, "passkey-expired");
    }

    @Test
    void aChallengeIsGoodForFiveMinutesAndForWhatItWasMadeFor() {
        var device = added(resident);
        var session = signIn(resident);
        var atTheDoor = body(post(DOOR + "/challenge", "", null));
        var afterPassword = body(post(AFTER_PASSWORD + "/challenge", "", session));

        assertRefused(post(AFTER_PASSWORD, device.shown(atTheDoor), session), 409, "passkey-expired");
        assertRefused(post(DOOR, device.shown(afterPassword), null), 409, "passkey-expired");
        assertRefused(post(AFTER_PASSWORD, device.shown(afterPassword), signIn(resident)), 409, "passkey-expired");
        clock.advance(Duration.ofMinutes(5));
        assertRefused(post(DOOR, device.shown(atTheDoor), null), 409, "passkey-expired");
    }

    @Test
    void eightWhoAnswerOneChallengeAtOnceOpenOneSession() throws Exception {
        var device = added(resident);
        var shown = device.shown(body(post(DOOR + "/challenge", "", null)));
        var answers = new ArrayList<Integer>();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> attempts = Collections.nCopies(
                    8, () -> post(DOOR, shown, null).getResponse().getStatus());
            for (var answer : people.invokeAll(attempts, 60, SECONDS)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(204, 409);
        assertThat(Collections.frequency(answers, 204)).isEqualTo(1);
    }

    @Test
    void aPageAtAnotherAddressOrForAnotherDomainGetsNobodyIn() {
        var device = added(resident);

        for (var elsewhere :
                List.of("http://localhost.example", "https://linjuli.example", "https://localhost", "null")) {
            assertRefused(enter(device.at(elsewhere)), 400, "passkey-not-trusted");
        }
        device.at("http://localhost");
        clock.advance(Duration.ofMinutes(16));
        assertRefused(enter(device.forDomain("linjuli.example")), 400, "passkey-not-trusted");
        assertThat(enter(device.forDomain("localhost").at("http://localhost:8080")))
                .hasStatus(204);
        assertThat(log("passkey.refuse", "why")).contains("BadOrigin", "BadRpId");
    }

    @Test
    void aPasskeyIsNotMadeAtAnotherAddressNorByWhomTheDeviceHasNotRecognized() {
        for (var device : List.of(
                new Authenticator().at("https://linjuli.example"),
                new Authenticator().forDomain("linjuli.example"),
                new Authenticator().unverified())) {
            var session = signIn(resident);
            var wanted = body(post(MINE + "/challenge", PASSWORD_AGAIN, session));
            assertRefused(post(MINE, device.made(wanted, "手机"), session), 400, "passkey-not-trusted");
        }
    }

    @Test
    void whoeverHoldsTheDeviceWithoutBeingRecognizedStaysOutside() {
        var device = added(resident);

        assertRefused(enter(device.unverified()), 400, "passkey-not-trusted");

        assertThat(log("passkey.refuse", "why")).containsExactly("UserNotVerified");
    }

    @Test
    void aPasskeyThatHasCountedBackwardsIsRefusedAndLogged() {
        var device = added(resident);
        assertThat(enter(device.counting(7))).hasStatus(204);

        assertRefused(enter(device.counting(5)), 403, "passkey-copied");
        assertRefused(enter(device.counting(7)), 403, "passkey-copied");

        assertThat(log("passkey.refuse", "problem")).containsExactly("passkey-copied", "passkey-copied");
        assertThat(enter(device.counting(8))).hasStatus(204);
    }

    @Test
    void thePasskeyOfSomebodyElseIsNoSecondFactorAndANewOneOfNobodyOpensNothing() {
        added(resident);
        var others = added(somebody(Role.RESIDENT));
        var session = signIn(resident);
        var asked = body(post(AFTER_PASSWORD + "/challenge", "", session));

        assertRefused(post(AFTER_PASSWORD, others.shown(asked), session), 403, "passkey-unknown");

        assertThat(wants(session)).isEqualTo("CODE");
        assertRefused(enter(new Authenticator()), 403, "passkey-unknown");
        var claimed = others.shown(body(post(DOOR + "/challenge", "", null)))
                .replaceFirst("\"userHandle\": \"[^\"]+\"", "\"userHandle\": \"AAAAAAAAAAAAAAAAAAAAAA\"");
        assertRefused(post(DOOR, claimed, null), 403, "passkey-unknown");
    }

    @Test
    void aPasskeyIsMadeByWhoKnowsThePasswordAndOnceOnly() {
        var session = signIn(resident);
        assertThat(post(MINE + "/challenge", "{\"password\":\"another password\"}", session))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("password");
        var device = new Authenticator();
        add(device, session);

        var again = body(post(MINE + "/challenge", PASSWORD_AGAIN, session));

        assertThat(JsonPath.<List<String>>read(again, "$.known")).hasSize(1);
        assertRefused(post(MINE, device.made(again, "手机"), session), 409, "passkey-exists");
        var wanted = body(post(MINE + "/challenge", PASSWORD_AGAIN, session));
        assertRefused(
                post(MINE, new Authenticator().made(wanted, "手机"), signIn(somebody(Role.RESIDENT))),
                409,
                "passkey-expired");
    }

    @Test
    void theEleventhIsOneTooMany() {
        var session = signIn(resident);
        for (int n = 0; n < 10; n++) {
            add(new Authenticator(), session);
        }

        assertRefused(post(MINE + "/challenge", PASSWORD_AGAIN, session), 409, "too-many-passkeys");
    }

    @Test
    void ofTwelveThatAreAddedAtOnceTenAreTaken() throws Exception {
        var session = signIn(resident);
        var made = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 12; n++) {
            var wanted = body(post(MINE + "/challenge", PASSWORD_AGAIN, session));
            var key = new Authenticator().made(wanted, "手机");
            made.add(() -> post(MINE, key, session).getResponse().getStatus());
        }
        var answers = new ArrayList<Integer>();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(made, 60, SECONDS)) {
                answers.add(answer.get());
            }
        }

        assertThat(Collections.frequency(answers, 201)).isEqualTo(10);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(2);
    }

    @Test
    void itsOwnerIsToldWhenOneIsAddedAndWhenOneIsRemoved() {
        var session = signIn(resident);
        add(new Authenticator(), session);
        var one = jdbc.sql("select id from identity.passkey where account = :account")
                .param("account", idOf(resident).value())
                .query(UUID.class)
                .single();
        assertThat(post(MINE + "/" + one + "/removal", PASSWORD_AGAIN, session)).hasStatus(204);

        assertThat(told.stream().filter(heard -> heard.account().equals(idOf(resident))))
                .extracting(SignInChanged::change)
                .containsExactly(SignInChange.PASSKEY_ADDED, SignInChange.PASSKEY_REMOVED);
    }

    @Test
    void itsOwnerRenamesAndRemovesItAndNobodyElseDoes() {
        var device = added(resident);
        var session = cookie(enter(device));
        var other = cookie(enter(device));
        var stranger = signIn(somebody(Role.RESIDENT));
        String id = JsonPath.read(body(get(MINE, session)), "$.items[0].id");
        var one = MINE + "/" + id;

        assertThat(put(one, "{\"name\":\"别人的\"}", stranger)).hasStatus(404);
        assertThat(post(one + "/removal", PASSWORD_AGAIN, stranger)).hasStatus(404);
        assertThat(put(one, "{\"name\":\" \"}", session)).hasStatus(400);
        assertThat(put(one, "{\"name\":\" 我的手机 \"}", session)).hasStatus(204);
        assertThat(get(MINE, session))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("我的手机");
        assertThat(post(one + "/removal", "{\"password\":\"wrong\"}", session)).hasStatus(400);
        assertThat(post(one + "/removal", PASSWORD_AGAIN, session)).hasStatus(204);

        assertThat(get(MINE, session))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(get(MINE, other)).hasStatus(401);
        assertRefused(enter(device), 403, "passkey-unknown");
        assertThat(wants(signIn(resident))).isNull();
        assertThat(log("passkey.rename", "by")).hasSize(1);
        assertThat(log("passkey.remove", "by")).hasSize(1);
    }

    @Test
    void theLastFactorThatADutyAsksForStaysUntilThereIsAnother() {
        var session = cookie(enter(added(officer)));
        var one = MINE + "/" + JsonPath.read(body(get(MINE, session)), "$.items[0].id");

        assertRefused(post(one + "/removal", PASSWORD_AGAIN, session), 409, "passkey-needed");
        String secret = JsonPath.read(body(post(FACTOR, "", session)), "$.secret");
        var code = "{\"code\":\"%s\"}".formatted(new AuthenticatorApp(secret).code(clock));
        assertThat(post(FACTOR + "/confirmation", code, session)).hasStatusOk();

        assertThat(post(one + "/removal", PASSWORD_AGAIN, session)).hasStatus(204);
    }

    @Test
    void theFifthWrongSignatureLocksTheFactor() {
        var device = added(resident).unverified();
        for (int n = 0; n < 5; n++) {
            assertThat(enter(device)).hasStatus(400);
        }

        assertThat(enter(device)).hasStatus(423);
        clock.advance(Duration.ofMinutes(15));
        assertThat(enter(device)).hasStatus(400);
    }

    @Test
    void whoIsLockedOrClosedStaysOutsideWithAPasskeyToo() {
        var device = added(resident);
        jdbc.sql("update identity.account set state = 'CLOSED' where username = :name")
                .param("name", resident)
                .update();

        assertRefused(enter(device), 409, "account-closed");
    }

    @Test
    void aResetTakesPasskeysToo() {
        var device = added(officer);
        var system = new Actor(idOf(somebody(Role.SYSTEM_ADMIN)), "", List.of(new Grant(Role.SYSTEM_ADMIN, ROOT)));
        var security =
                new Actor(idOf(somebody(Role.SECURITY_ADMIN)), "", List.of(new Grant(Role.SECURITY_ADMIN, ROOT)));

        var proposed =
                approvals.propose(system, new Proposal(idOf(officer), null, new ApprovalMatter.FactorReset(), "手机丢了"));
        approvals.approve(security, proposed.id(), null);

        assertRefused(enter(device), 403, "passkey-unknown");
        assertThat(wants(signIn(officer))).isEqualTo("ENROLMENT");
    }

    @Test
    void aSimulatedPersonIsForTheNextVisitorAndMakesNone() {
        var name = People.freshName();
        new People(importer, clock).somebody(name, new Grant(Role.CITY_OFFICER, ROOT));
        var session = signIn(name, "linjuli-demo");

        assertRefused(
                post(MINE + "/challenge", "{\"password\":\"linjuli-demo\"}", session), 409, "demo-without-passkey");
    }

    @Test
    void theNameIsSealedShownToItsOwnerAndErasedWithTheAccount() {
        added(resident);
        var mine = records.stream()
                .filter(module -> module.tables().contains("identity.passkey"))
                .findFirst()
                .orElseThrow();

        assertThat(jdbc.sql("select p::text from identity.passkey p join identity.account a on a.id = p.account"
                                + " where a.username = :name")
                        .param("name", resident)
                        .query(String.class)
                        .single())
                .doesNotContain("办公室");
        assertThat(mine.of(idOf(resident), PersonalRecords.Form.CLEAR).toString())
                .contains("办公室电脑");
        var id = idOf(resident);
        transaction.executeWithoutResult(status -> mine.erase(id));
        assertThat(jdbc.sql("select count(*) from identity.passkey where account = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNoAnswerOfAnAuthenticatorIsRefused() {
        for (var text : List.of("AA", "***", "e30", "bnVsbA", "W10")) {
            var nonsense =
                    "{\"credential\":\"AA\",\"clientData\":\"%s\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}"
                            .formatted(text);
            assertRefused(post(DOOR, nonsense, null), 400, "passkey-not-trusted");
        }
        var session = signIn(resident);
        assertRefused(
                post(
                        MINE,
                        "{\"name\":\"手机\",\"clientData\":\"e30\",\"attestation\":\"oA\",\"transports\":[]}",
                        session),
                400,
                "passkey-not-trusted");
    }

    @Test
    void theyAreOfferedUnderTheAddressTheyAreMadeFor() {
        assertThat(mvc.get().uri(DOOR).exchange())
                .bodyJson()
                .extractingPath("$.offered")
                .isEqualTo(true);
        assertThat(mvc.get().uri("http://127.0.0.1" + DOOR).exchange())
                .bodyJson()
                .extractingPath("$.offered")
                .isEqualTo(false);
    }

    private AccountId idOf(String username) {
        return accounts.findByUsername(username).orElseThrow().id();
    }

    /** A passkey of somebody, made on a device of theirs. */
    private Authenticator added(String username) {
        var device = new Authenticator();
        add(device, signIn(username));
        return device;
    }

    private void add(Authenticator device, Cookie session) {
        var wanted = post(MINE + "/challenge", PASSWORD_AGAIN, session);
        assertThat(wanted).hasStatusOk();
        assertThat(post(MINE, device.made(body(wanted), "办公室电脑"), session)).hasStatus(201);
    }

    private MvcTestResult enter(Authenticator device) {
        return post(DOOR, device.shown(body(post(DOOR + "/challenge", "", null))), null);
    }

    private List<String> log(String action, String fact) {
        return jdbc.sql("""
                        select coalesce(facts ->> :fact, '') from audit.entry
                        where action = :action and (concerns = any(:people::uuid[])) order by seq
                        """)
                .param("fact", fact)
                .param("action", action)
                .param(
                        "people",
                        new String[] {idOf(officer).toString(), idOf(resident).toString()})
                .query(String.class)
                .list();
    }

    private static void assertRefused(MvcTestResult answer, int status, String slug) {
        assertThat(answer).hasStatus(status);
        assertThat(JsonPath.<String>read(body(answer), "$.type")).endsWith("/identity/" + slug);
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
        var answer = post(
                "/api/v1/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password), null);
        assertThat(answer).hasStatus(201);
        return cookie(answer);
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("LINJULI"));
    }

    private @Nullable String wants(Cookie session) {
        var answer = body(get("/api/v1/session", session));
        boolean signedIn = JsonPath.read(answer, "$.signedIn");
        return signedIn ? null : JsonPath.read(answer, "$.wants");
    }

    private MvcTestResult get(String uri, Cookie session) {
        return send(mvc.get().uri(uri), null, session);
    }

    private MvcTestResult post(String uri, String body, @Nullable Cookie session) {
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

        /** In the place of whoever tells the owner. */
        @Bean
        ApplicationListener<PayloadApplicationEvent<SignInChanged>> ear() {
            return ApplicationListener.forPayload(told::add);
        }
    }
}
