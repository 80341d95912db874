package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
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

    @BeforeEach
    void aNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "category": "99.99", "to": "GRID"              | rules[1].category | 第 2 条：没有类别 99.99
            "area": "35.01.81.007.010.999", "to": "GRID"   | rules[1].area     | 第 2 条：没有区域 35.01.81.007.010.999，网格可能已经调整
            "to": "UNIT", "unit": "unit.999999"            | rules[1].unit     | 第 2 条：没有单位 unit.999999
            "to": "UNIT", "unit": "35.01.81.007"           | rules[1].unit     | 第 2 条：没有单位 35.01.81.007
            """)
    void aRuleThatNamesWhatIsNotThereIsRefusedByItsFieldAndNothingIsChanged(String line, String field, String message) {
        var city = somebody(Role.CITY_OFFICER, CITY);
        var version = version(city);
        var wrong = """
                {"rules": [{"id": "0193a000-0000-7000-8000-000000000001", "to": "STREET"},
                  {"id": "0193a000-0000-7000-8000-000000000002", %s}]}""".formatted(line);

        var refused = replace(city, version, wrong);

        assertThat(refused).hasStatus(400);
        path(refused, "$.errors[0].field").isEqualTo(field);
        path(refused, "$.errors[0].message").isEqualTo(message);
        assertThat(version(city)).isEqualTo(version);
    }

    @Test
    void aRuleIsReadWithItsNames() {
        var city = somebody(Role.CITY_OFFICER, CITY);

        assertThat(replace(city, version(city), TO_THE_STREET)).hasStatusOk();

        var read = get(somebody(Role.COMMUNITY_OFFICER, "35.01.81.007.010"), "/api/v1/dispatch-rules");
        path(read, "$.rules[0].areaName").isEqualTo("音西街道");
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
