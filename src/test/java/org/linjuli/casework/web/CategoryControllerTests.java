package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationModuleTest(module = "casework", mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
@AutoConfigureMockMvc
@OwnDatabase
class CategoryControllerTests {

    private static final String NEW_TERMS = """
            {"name": "新名称", "acceptance": "2wh", "resolution": "3wd", "from": "%s"}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IdentityImport people;

    @Autowired
    private Categories categories;

    @Autowired
    private Clock clock;

    private SignedIn officer = new SignedIn(new Cookie("LINJULI", "nobody"));

    @BeforeEach
    void anOfficer() {
        officer = somebody(Role.CITY_OFFICER);
    }

    @Test
    void everybodyMayReadTheDictionary() {
        var list = mvc.get().uri("/api/v1/categories").exchange();

        assertThat(list).hasStatusOk();
        assertThat(list)
                .bodyJson()
                .extractingPath("$.items[?(@.level == 3)].code")
                .asArray()
                .hasSizeGreaterThanOrEqualTo(517);
    }

    @Test
    void aChangeFromTodayHoldsAndWhatWasBeforeIsKept() {
        var before = leaf(0);

        var answer = put(before.code(), NEW_TERMS.formatted(LocalDate.now(clock)));

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.history.length()").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.history[1].name").isEqualTo(before.name());
        var after = categories.find(before.code()).orElseThrow();
        assertThat(after.name()).isEqualTo("新名称");
        assertThat(after.acceptance()).isEqualTo(Term.workingHours(2));
        assertThat(after.kind()).isEqualTo(before.kind());
    }

    @Test
    void aChangeFromTomorrowDoesNotHoldToday() {
        var before = leaf(1);

        var answer = put(before.code(), NEW_TERMS.formatted(LocalDate.now(clock).plusDays(1)));

        assertThat(answer).hasStatusOk();
        assertThat(categories.find(before.code())).contains(before);
    }

    @Test
    void aClosedCategoryIsStillKnownButTakesNothingNew() {
        var before = leaf(2);

        var answer = mvc.delete()
                .uri("/api/v1/categories/" + before.code() + "?from=" + LocalDate.now(clock))
                .header("If-Match", "\"0\"")
                .with(officer)
                .exchange();

        assertThat(answer).hasStatus(204);
        assertThat(categories.find(before.code())).get().matches(category -> !category.isOpen());
    }

    @ParameterizedTest
    @CsvSource({"0wd", "9999h", "5", "1 day"})
    void aTermThatIsNoneIsBlamed(String term) {
        var body = NEW_TERMS.formatted(LocalDate.now(clock)).replace("2wh", term);

        var answer = put(leaf(3).code(), body);

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("acceptance");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var today = NEW_TERMS.formatted(LocalDate.now(clock));

        assertThat(put("nonsense", today)).hasStatus(400);
        assertThat(put("98.01", today)).hasStatus(400);
        assertThat(put(leaf(3).code(), NEW_TERMS.formatted(LocalDate.now(clock).minusDays(1))))
                .hasStatus(400);
    }

    @Test
    void nobodyButACityOfficerChangesTheDictionary() {
        officer = somebody(Role.STREET_OFFICER);

        assertThat(put(leaf(3).code(), NEW_TERMS.formatted(LocalDate.now(clock))))
                .hasStatus(403);
    }

    private Category leaf(int number) {
        return categories.all().stream()
                .filter(category -> category.level() == 3)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingThatACategoryDemandsCanBeSaidAndIsInheritedBelow() {
        var branch = categories.find("09").orElseThrow();

        var answer = put(branch.code(), """
                {"name": "%s", "handledAt": "COMMUNITY", "emergencyAcceptance": "1h", "emergencyResolution": "12h",
                 "photoBefore": true, "spotCheck": 15, "from": "%s"}""".formatted(branch.name(), LocalDate.now(clock)));

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.history[0].spotCheck").isEqualTo(15);
        var below = categories.find("09.01.01").orElseThrow();
        assertThat(below.handledAt()).isEqualTo(Level.COMMUNITY);
        assertThat(below.emergencyAcceptance()).isEqualTo(Term.hours(1));
        assertThat(below.emergencyResolution()).isEqualTo(Term.hours(12));
        assertThat(below.photoBefore()).isTrue();
        assertThat(below.spotCheck()).isEqualTo(15);
    }

    @Test
    void aChangeNamesTheVersionThatItWasMadeFrom() {
        var code = leaf(4).code();
        var body = NEW_TERMS.formatted(LocalDate.now(clock));

        assertThat(put(code, body, null)).hasStatus(428);
        assertThat(put(code, body, "\"7\"")).hasStatus(412);
        assertThat(put(code, body, "\"0\"")).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        assertThat(put(code, body, "\"0\"")).hasStatus(412);
        assertThat(get(code)).hasStatusOk().headers().hasValue("ETag", "\"1\"");
        assertThat(put(code, body, "\"1\"")).hasStatusOk();
    }

    @Test
    void aCategoryIsNotClosedFromAnOldVersion() {
        var uri = "/api/v1/categories/" + leaf(5).code() + "?from=" + LocalDate.now(clock);

        assertThat(mvc.delete().uri(uri).with(officer).exchange()).hasStatus(428);
        assertThat(mvc.delete()
                        .uri(uri)
                        .header("If-Match", "\"3\"")
                        .with(officer)
                        .exchange())
                .hasStatus(412);
    }

    @ParameterizedTest
    @CsvSource({"spotCheck, 101", "spotCheck, -1", "emergencyAcceptance, '\"2wd\"'", "emergencyResolution, '\"1wh\"'"})
    void aDemandThatMakesNoSenseIsBlamedOnItsField(String field, String value) {
        var body = """
                {"name": "新名称", "%s": %s, "from": "%s"}""".formatted(field, value, LocalDate.now(clock));

        var answer = put(leaf(3).code(), body);

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    @Test
    void whatIsNotInTheDictionaryIsNotFound() {
        assertThat(get("98.01.01")).hasStatus(404);
    }

    private MvcTestResult get(String code) {
        return mvc.get().uri("/api/v1/categories/" + code).with(officer).exchange();
    }

    private MvcTestResult put(String code, String body) {
        return put(code, body, "\"0\"");
    }

    private MvcTestResult put(String code, String body, @Nullable String version) {
        var put = mvc.put().uri("/api/v1/categories/" + code);
        return (version == null ? put : put.header("If-Match", version))
                .with(officer)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private SignedIn somebody(Role role) {
        var name = People.freshName();
        new People(people, clock).somebody(name, new Grant(role, NodePath.of("35.01.81")));
        return SignedIn.as(name, mvc);
    }
}
