package org.linjuli.identity.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.DemoAccounts;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.IdentityProvider;
import org.linjuli.identity.People;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in through a real provider, from the button to the session. */
@ApplicationModuleTest(module = "identity", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class ProviderTests {

    private static final String HOME = "https://linjuli.example:443";
    private static final IdentityProvider PROVIDER = IdentityProvider.start();
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final Cookie FORGERY_TOKEN = new Cookie("XSRF-TOKEN", "d5a9a2f0-0000-4000-8000-000000000002");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IdentityImport importer;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String name = "";
    private String phone = "";
    private String person = "";
    private AccountId account = new AccountId(UUID.randomUUID());

    /** A browser on its way to the provider. */
    private record Begun(URI address, Cookie attempt) {}

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("linjuli.identity.oidc.issuer", PROVIDER::issuer);
        properties.add("linjuli.identity.oidc.client-id", () -> IdentityProvider.CLIENT);
        properties.add("linjuli.identity.oidc.client-secret", () -> IdentityProvider.SECRET);
        properties.add("linjuli.identity.oidc.label", () -> "闽政通");
        properties.add("linjuli.identity.second-factor", () -> "required-from-community");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void somebodyWhoHasProvedAPhone() {
        name = People.freshName();
        phone = "137%08d".formatted(PHONES.incrementAndGet());
        person = "subject-" + name;
        account = bound(name, phone);
        PROVIDER.says(person, Map.of("phone_number", "+86 " + phone, "phone_number_verified", true));
    }

    @Test
    void theSignInPageLearnsWhatStandsOnTheButton() {
        assertThat(mvc.get().uri("/api/v1/session/provider").exchange())
                .bodyJson()
                .extractingPath("$.label")
                .isEqualTo("闽政通");
    }

    @Test
    void aVerifiedPhoneThatOneAccountHasProvedLinksAndOpensASession() {
        var answer = signIn(person);

        assertThat(answer).hasStatus(302).hasHeader("Location", "/sign-in?provider");
        assertThat(usernameOf(answer)).isEqualTo(name);
        assertThat(log("sign-in.link")).containsExactly("PHONE");
        assertThat(log("session.open")).containsExactly("provider");
    }

    @Test
    void whoIsLinkedComesInAgainWhateverBecomesOfThePhone() {
        signIn(person);
        PROVIDER.says(person, Map.of());

        var answer = signIn(person);

        assertThat(usernameOf(answer)).isEqualTo(name);
        assertThat(links()).isEqualTo(1);
        assertThat(log("sign-in.link")).hasSize(1);
    }

    @Test
    void aStateOfSomebodyElseOrNoneIsRefusedAndOpensNothing() {
        var begun = begin();
        var back = PROVIDER.visit(begun.address(), person);
        var forged = URI.create(back.toString().replaceFirst("state=[^&]+", "state=forged"));

        assertRefused(comeBack(forged, begun.attempt()), "attempt-expired");
        assertRefused(comeBack(back, begin().attempt()), "attempt-expired");
        assertRefused(comeBack(back, new Cookie("LINJULI-PROVIDER", "AAAA")), "attempt-expired");
        assertThat(links()).isZero();
    }

    @Test
    void anAnswerAfterTenMinutesComesTooLate() {
        var begun = begin();
        var back = PROVIDER.visit(begun.address(), person);
        clock.advance(Duration.ofMinutes(10));

        assertRefused(comeBack(back, begun.attempt()), "attempt-expired");
    }

    @Test
    void anAnswerWithAnotherNonceIsNotTrusted() {
        PROVIDER.says(
                person,
                Map.of("phone_number", phone, "phone_number_verified", true, "nonce", "that-of-another-answer"));

        assertRefused(signIn(person), "provider-not-trusted");
        assertThat(links()).isZero();
    }

    @Test
    void aCodeIsGoodOnce() {
        var begun = begin();
        var back = PROVIDER.visit(begun.address(), person);
        comeBack(back, begun.attempt());

        assertRefused(comeBack(back, begun.attempt()), "provider-not-trusted");
    }

    @Test
    void whoCancelsAtTheProviderIsToldSo() {
        var begun = begin();
        var state = begun.address().getQuery().replaceFirst(".*state=([^&]+).*", "$1");

        var answer = comeBack(
                URI.create(IdentityProvider.CALLBACK + "?error=access_denied&state=" + state), begun.attempt());

        assertRefused(answer, "provider-denied");
    }

    @Test
    void aPhoneThatTheProviderHasNotVerifiedLinksNobody() {
        PROVIDER.says(person, Map.of("phone_number", phone, "phone_number_verified", false));

        assertRefused(signIn(person), "subject-unknown");

        PROVIDER.says(person, Map.of("phone_number", phone));
        assertRefused(signIn(person), "subject-unknown");
    }

    @Test
    void aPhoneThatTheAccountHasNotProvedLinksNobody() {
        jdbc.sql("update identity.account set person = null where id = :id")
                .param("id", account.value())
                .update();

        assertRefused(signIn(person), "subject-unknown");
    }

    @Test
    void aPhoneOfTwoAccountsLinksNeither() {
        bound(People.freshName(), phone);

        assertRefused(signIn(person), "subject-unknown");
        assertThat(links()).isZero();
    }

    @Test
    void theNameOfSomebodyLinksNobody() {
        PROVIDER.says(person, Map.of("name", "陈测试", "preferred_username", name));

        assertRefused(signIn(person), "subject-unknown");
    }

    @Test
    void aClosedAccountStaysOutLinkedOrNot() {
        close();
        assertRefused(signIn(person), "account-closed");
        assertThat(links()).isZero();

        jdbc.sql("update identity.account set state = 'ACTIVE' where id = :id")
                .param("id", account.value())
                .update();
        signIn(person);
        close();
        assertRefused(signIn(person), "account-closed");
    }

    @Test
    void aLockedAccountStaysOut() {
        signIn(person);
        for (int n = 0; n < 5; n++) {
            password("wrong");
        }

        assertRefused(signIn(person), "locked");
    }

    @Test
    void ofTwoFirstSignInsAtOnceOneLinksAndBothComeIn() throws Exception {
        var answers = atOnce(() -> signIn(person), () -> signIn(person));

        assertThat(answers).allSatisfy(answer -> assertThat(usernameOf(answer)).isEqualTo(name));
        assertThat(links()).isEqualTo(1);
        assertThat(log("sign-in.link")).hasSize(1);
    }

    @Test
    void ofTwoAccountsThatLinkOneSubjectAtOnceOneDoes() throws Exception {
        PROVIDER.says(person, Map.of());
        var mine = session(name);
        var other = People.freshName();
        bound(other, "136%08d".formatted(PHONES.incrementAndGet()));
        var theirs = session(other);

        var pages = atOnce(() -> link(mine), () -> link(theirs)).stream()
                .map(answer -> answer.getResponse().getHeader("Location"))
                .toList();

        assertThat(pages).containsExactlyInAnyOrder("/security?linked", "/security?refused=subject-linked-elsewhere");
    }

    @Test
    void whoSignedInWithThePasswordLinksListsAndUnlinks() {
        PROVIDER.says(person, Map.of());
        assertRefused(signIn(person), "subject-unknown");
        var mine = session(name);

        assertThat(link(mine)).hasHeader("Location", "/security?linked");

        assertThat(usernameOf(signIn(person))).isEqualTo(name);
        var list = send(HttpMethod.GET, "/api/v1/me/links", null, mine);
        assertThat(list).bodyJson().extractingPath("$.items[0].how").isEqualTo("本人登录后关联");
        var id = JsonPath.<String>read(text(list), "$.items[0].id");
        assertThat(send(HttpMethod.DELETE, "/api/v1/me/links/" + id, null, session(someoneElse())))
                .hasStatus(404);
        assertThat(send(HttpMethod.DELETE, "/api/v1/me/links/" + id, null, mine))
                .hasStatus(204);
        assertRefused(signIn(person), "subject-unknown");
    }

    @Test
    void nobodyIsLinkedByTheAttemptOfAnother() {
        var begun = begun(send(HttpMethod.POST, "/api/v1/me/links", "{\"face\":\"phone\"}", session(name)));
        var back = PROVIDER.visit(begun.address(), "subject-of-an-attacker");

        assertThat(comeBack(back, begun.attempt(), session(someoneElse())))
                .hasHeader("Location", "/security?refused=attempt-expired");
        assertThat(comeBack(back, begun.attempt())).hasHeader("Location", "/security?refused=attempt-expired");
    }

    @Test
    void staffOweTheirSecondFactorAfterTheProviderToo() {
        var officer = People.freshName();
        bound(officer, "135%08d".formatted(PHONES.incrementAndGet()), Role.COMMUNITY_OFFICER);
        jdbc.sql("update identity.account set simulated = false where username = :name")
                .param("name", officer)
                .update();
        var theirs = "subject-" + officer;
        PROVIDER.says(theirs, Map.of("phone_number", "135%08d".formatted(PHONES.get()), "phone_number_verified", true));

        var answer = signIn(theirs);

        assertThat(send(HttpMethod.GET, "/api/v1/session", null, sessionIn(answer)))
                .bodyJson()
                .extractingPath("$.wants")
                .isEqualTo("ENROLMENT");
    }

    @Test
    void theConsoleGetsItsOwnPageBack() {
        var begun = begun(send(HttpMethod.POST, "/api/v1/session/provider", "{\"face\":\"console\"}"));

        assertThat(comeBack(PROVIDER.visit(begun.address(), person), begun.attempt()))
                .hasHeader("Location", "/console/sign-in?provider");
    }

    private static void assertRefused(MvcTestResult answer, String slug) {
        assertThat(answer).hasStatus(302).hasHeader("Location", "/sign-in?refused=" + slug);
        assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .noneMatch(cookie -> cookie.startsWith("LINJULI="));
    }

    private AccountId bound(String username, String ownPhone, Role... roles) {
        var grants = Arrays.stream(roles)
                .map(role -> new Grant(role, NodePath.of("35.01.81.007.010")))
                .toArray(Grant[]::new);
        var id = new People(importer, clock).reachable(username, ownPhone, grants);
        var human = UUID.randomUUID();
        jdbc.sql("""
                        with born as (
                          insert into identity.person
                            (id, name, citizen_number, citizen_number_index, needs_guardian, bound_at, how)
                          values (:person, 'x', 'x', :index, false, now(), 'PHONE_CODE'))
                        update identity.account set person = :person where id = :account
                        """)
                .param("person", human)
                .param("index", human.toString().getBytes(StandardCharsets.UTF_8))
                .param("account", id.value())
                .update();
        return id;
    }

    private String someoneElse() {
        var other = People.freshName();
        new People(importer, clock).somebody(other);
        return other;
    }

    private void close() {
        jdbc.sql("update identity.account set state = 'CLOSED' where id = :id")
                .param("id", account.value())
                .update();
    }

    private MvcTestResult signIn(String who) {
        var begun = begin();
        return comeBack(PROVIDER.visit(begun.address(), who), begun.attempt());
    }

    private MvcTestResult link(Cookie session) {
        var begun = begun(send(HttpMethod.POST, "/api/v1/me/links", "{\"face\":\"phone\"}", session));
        return comeBack(PROVIDER.visit(begun.address(), person), begun.attempt(), session);
    }

    private Begun begin() {
        return begun(send(HttpMethod.POST, "/api/v1/session/provider", "{\"face\":\"phone\"}"));
    }

    private static Begun begun(MvcTestResult answer) {
        return new Begun(
                URI.create(JsonPath.read(text(answer), "$.address")),
                Objects.requireNonNull(answer.getResponse().getCookie("LINJULI-PROVIDER")));
    }

    private MvcTestResult comeBack(URI address, Cookie... cookies) {
        return mvc.get().uri(address).cookie(cookies).exchange();
    }

    private MvcTestResult password(String secret) {
        return send(
                HttpMethod.POST,
                "/api/v1/session",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, secret));
    }

    private Cookie session(String username) {
        return sessionIn(send(
                HttpMethod.POST,
                "/api/v1/session",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, DemoAccounts.PASSWORD)));
    }

    private static Cookie sessionIn(MvcTestResult answer) {
        var value = answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE).stream()
                .filter(cookie -> cookie.startsWith("LINJULI="))
                .map(cookie -> cookie.substring("LINJULI=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No session in " + answer.getResponse().getHeader("Location")));
        return new Cookie("LINJULI", value);
    }

    private String usernameOf(MvcTestResult answer) {
        return JsonPath.read(
                text(send(HttpMethod.GET, "/api/v1/session", null, sessionIn(answer))), "$.account.username");
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String body, Cookie... cookies) {
        var request = mvc.method(method)
                .uri(URI.create(HOME + path))
                .header("X-XSRF-TOKEN", FORGERY_TOKEN.getValue())
                .cookie(FORGERY_TOKEN);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return (body == null ? request : request.contentType("application/json").content(body)).exchange();
    }

    private int links() {
        return jdbc.sql("select count(*) from identity.subject_link where account = :id")
                .param("id", account.value())
                .query(Integer.class)
                .single();
    }

    /** What the log says of how it was done, each time. */
    private List<String> log(String action) {
        return jdbc.sql("""
                        select coalesce(facts ->> 'how', facts ->> 'by') from audit.entry
                        where action = :action and concerns = :id
                        """)
                .param("action", action)
                .param("id", account.value())
                .query(String.class)
                .list();
    }

    private static List<MvcTestResult> atOnce(Callable<MvcTestResult> one, Callable<MvcTestResult> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(30, SECONDS), second.get(30, SECONDS));
        }
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @TestConfiguration
    static class Time {

        @Bean
        MovableClock clock() {
            return MovableClock.at(Instant.parse("2026-03-02T04:00:00Z"));
        }
    }
}
