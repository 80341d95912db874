package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The city keeps the rules by which new requests are dispatched; every desk may read them. */
@OwnDatabase
class DispatchRuleControllerTests extends OverHttp {

    private static final String CITY = "35.01.81";
    private static final String TO_THE_STREET = """
            {"rules": [{"id": "0193a000-0000-7000-8000-000000000001", "area": "35.01.81.007", "compoundKind": "VILLAGE",
              "to": "STREET"}]}
            """;

    @Test
    void aRuleIsReadWithItsNames() {
        var city = somebody(Role.CITY_OFFICER, CITY);

        assertThat(replace(city, version(city), TO_THE_STREET)).hasStatusOk();

        var read = get(somebody(Role.COMMUNITY_OFFICER, "35.01.81.007.010"), "/api/v1/dispatch-rules");
        path(read, "$.rules[0].areaName").isEqualTo("35.01.81.007");
        path(read, "$.rules[0].compoundKind").isEqualTo("VILLAGE");
    }

    @Test
    void aCommunityReadsThemAndChangesNothing() {
        var community = somebody(Role.COMMUNITY_OFFICER, "35.01.81.007.010");

        assertThat(get(community, "/api/v1/dispatch-rules")).hasStatusOk();
        assertThat(replace(community, version(community), TO_THE_STREET)).hasStatus(403);
    }

    @Test
    void aResidentDoesNotReadThem() {
        assertThat(get(somebody(Role.RESIDENT, "35.01.81.007.010.004"), "/api/v1/dispatch-rules"))
                .hasStatus(403);
    }

    @Test
    void aSecondChangeOfTheSameVersionIsRefused() {
        var city = somebody(Role.CITY_OFFICER, CITY);
        var version = version(city);
        replace(city, version, TO_THE_STREET);

        assertThat(replace(city, version, "{\"rules\": []}")).hasStatus(412);
    }

    private String version(Person who) {
        var read = get(who, "/api/v1/dispatch-rules");
        return com.jayway.jsonpath.JsonPath.read(body(read), "$.version").toString();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult replace(Person who, String version, String rules) {
        return mvc.put()
                .uri("/api/v1/dispatch-rules")
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(rules)
                .with(who.browser())
                .exchange();
    }
}
