package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
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
        assertThat(answer).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.items[1].entry.name").isEqualTo(before.name());
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

    private MvcTestResult put(String code, String body) {
        return mvc.put()
                .uri("/api/v1/categories/" + code)
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
