package org.linjuli.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Browser;
import org.linjuli.organization.OrganizationTest;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.NodePath;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OrganizationTest
class DeskTests {

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void aNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    private List<String> offered(String username, String purpose, String text) throws UnsupportedEncodingException {
        var answer = Browser.of(mvc)
                .signedIn(username)
                .get(
                        "/api/v1/organization/desks?area={area}&compound={compound}&purpose={purpose}&q={q}",
                        GRID,
                        COMPOUND,
                        purpose,
                        text);
        assertThat(answer).hasStatusOk();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.items[*].path");
    }

    @Test
    void aMatterIsTransferredToThePropertyCompanyOrTheGridNextDoorFirst() throws Exception {
        assertThat(offered("grid", "transfer", ""))
                .startsWith(PROPERTY.value(), VACANT_GRID.value())
                .containsSubsequence(VACANT_GRID.value(), COMMUNITY.value(), WATERWORKS.value())
                .doesNotContain(GRID.value());
    }

    @Test
    void aMatterIsDelegatedOnlyBelowOnesOwnDesk() throws Exception {
        assertThat(offered("street", "delegate", "")).containsExactly(GRID.value(), COMMUNITY.value());
        assertThat(offered("community", "delegate", "")).containsExactly(GRID.value());
        assertThat(offered("grid", "delegate", "")).isEmpty();
        assertThat(offered("city", "delegate", "龙山")).isEmpty();
    }

    @Test
    void anAssistIsAskedOfUnitsAndOfThoseAbove() throws Exception {
        assertThat(offered("grid", "assist", "")).startsWith(PROPERTY.value()).contains(STREET.value());
    }

    @Test
    void anythingInTheCityIsFoundByItsName() throws Exception {
        assertThat(offered("grid", "transfer", "龙山")).containsExactly(OTHER_STREET.value());
        assertThat(offered("grid", "transfer", "福百 5")).containsExactly(VACANT_GRID.value());
    }

    @Test
    void whatIsAskedWronglyIsRefusedByName() {
        var grid = Browser.of(mvc).signedIn("grid");
        var unknown = NodePath.of("35.01.81.999");

        assertThat(grid.get("/api/v1/organization/desks?area={area}", unknown)).hasStatus(404);
        assertThat(grid.get("/api/v1/organization/desks?area={area}&purpose=sell", GRID))
                .hasStatus(400);
        assertThat(grid.get("/api/v1/organization/desks?area=..")).hasStatus(400);
        assertThat(grid.get("/api/v1/organization/desks")).hasStatus(400);
    }
}
