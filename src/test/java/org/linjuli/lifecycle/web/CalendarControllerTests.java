package org.linjuli.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
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

@ApplicationModuleTest(
        module = "lifecycle",
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"identity", "audit", "cipher", "follower"})
@AutoConfigureMockMvc
@OwnDatabase
class CalendarControllerTests {

    private static final String YEARS = "/api/v1/calendar/years";
    private static final String HOURS = "/api/v1/calendar/office-hours/35.01.81.007";
    private static final String FULL_DAY = """
            {"days": ["MONDAY", "SATURDAY"], "spans": ["09:00-12:00", "13:00-18:00"], "keepsHolidays": true}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IdentityImport people;

    @Autowired
    private Clock clock;

    private SignedIn officer = new SignedIn(new Cookie("LINJULI", "nobody"));

    @BeforeEach
    void anOfficer() {
        officer = somebody(Role.CITY_OFFICER);
    }

    @Test
    void aYearIsDownloadedEditedPreviewedAndImported() {
        var template =
                body(mvc.get().uri(YEARS + "/2030/days.csv").with(officer).exchange());
        var file = template + "2030-02-04,休,春节\n";

        assertThat(template).contains("2030-10-03,休,国庆节");
        var preview = mvc.post()
                .uri(YEARS + "/2030/preview")
                .with(officer)
                .contentType("text/csv")
                .content(file)
                .exchange();
        assertThat(preview).hasStatusOk();
        assertThat(preview).bodyJson().extractingPath("$.mistakes").asArray().isEmpty();
        assertThat(preview)
                .bodyJson()
                .extractingPath("$.changes[?(@.date == '2030-02-04')].wouldWork")
                .asArray()
                .containsExactly(false);

        var imported = put(YEARS + "/2030?source=测试通知", "", "text/csv", file);

        assertThat(imported).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(mvc.get().uri(YEARS + "/2030").with(officer).exchange())
                .bodyJson()
                .extractingPath("$.days[1].festival")
                .isEqualTo("春节");
        assertThat(put(YEARS + "/2030?source=测试通知", "", "text/csv", template)).hasStatus(428);
        assertThat(put(YEARS + "/2030?source=测试通知", "\"7\"", "text/csv", template))
                .hasStatus(412);
        assertThat(put(YEARS + "/2030?source=测试通知", "\"1\"", "text/csv", template))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
    }

    @Test
    void eachBadRowIsNamed() {
        var answer = put(YEARS + "/2031?source=测试通知", "", "text/csv", "date,kind,festival\n2031-13-01,休,元旦\n");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.mistakes[0].row").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/lifecycle/file-refused");
    }

    @Test
    void theListSaysWhichYearsAreMissing() {
        var list = mvc.get().uri(YEARS).with(officer).exchange();

        assertThat(list).hasStatusOk();
        assertThat(list)
                .bodyJson()
                .extractingPath("$.items[?(@.year == 2026)].restDays")
                .asArray()
                .containsExactly(33);
        assertThat(list).bodyJson().extractingPath("$.missing").asArray().allMatch(year -> (int) year > 2026);
    }

    @Test
    void yearsThatMakeNoSenseAreRefused() {
        for (int year : new int[] {-1, 0, 1999, 2062, Integer.MAX_VALUE}) {
            assertThat(mvc.get().uri(YEARS + "/" + year).with(officer).exchange())
                    .hasStatus(404);
            assertThat(mvc.get()
                            .uri(YEARS + "/" + year + "/days.csv")
                            .with(officer)
                            .exchange())
                    .hasStatus(422);
            assertThat(put(YEARS + "/" + year + "?source=x", "", "text/csv", "date,kind,festival\n"))
                    .hasStatus(422);
        }
    }

    @Test
    void officeHoursAreSetChangedAndClearedByVersion() {
        assertThat(put(HOURS, "", "application/json", FULL_DAY)).hasStatusOk().hasHeader("ETag", "\"1\"");
        var list = mvc.get().uri("/api/v1/calendar/office-hours").with(officer).exchange();
        assertThat(list).bodyJson().extractingPath("$.items[0].node").isEqualTo("35.01.81.007");
        assertThat(list).bodyJson().extractingPath("$.usual.spans[1]").isEqualTo("14:30-17:30");
        assertThat(put(HOURS, "", "application/json", FULL_DAY)).hasStatus(428);
        assertThat(put(HOURS, "\"99999999999\"", "application/json", FULL_DAY.replace("18:00", "17:00")))
                .hasStatus(412);
        assertThat(put(HOURS, "\"1\"", "application/json", FULL_DAY.replace("13:00", "11:00")))
                .hasStatus(422);

        assertThat(mvc.delete()
                        .uri(HOURS)
                        .with(officer)
                        .header("If-Match", "\"1\"")
                        .exchange())
                .hasStatus(204);

        assertThat(mvc.delete()
                        .uri(HOURS)
                        .with(officer)
                        .header("If-Match", "\"1\"")
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void nobodyButACityOfficerChangesAnything() {
        officer = somebody(Role.STREET_OFFICER);

        assertThat(put(YEARS + "/2032?source=x", "", "text/csv", "date,kind,festival\n"))
                .hasStatus(403);
        assertThat(put(HOURS, "", "application/json", FULL_DAY)).hasStatus(403);
    }

    private MvcTestResult put(String uri, String version, String type, String content) {
        var request = mvc.put().uri(uri).with(officer).contentType(type).content(content);
        return version.isEmpty()
                ? request.exchange()
                : request.header("If-Match", version).exchange();
    }

    private SignedIn somebody(Role role) {
        var name = People.freshName();
        new People(people, clock).somebody(name, new Grant(role, NodePath.of("35.01.81")));
        return SignedIn.as(name, mvc);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
