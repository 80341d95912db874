package org.linjuli.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Browser;
import org.linjuli.organization.CreditCode;
import org.linjuli.organization.OrganizationTest;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.NodePath;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OrganizationTest
class UnitTests {

    private static final String UNITS = "/api/v1/units";

    @Autowired
    private MockMvcTester mvc;

    private Browser officer = Browser.of(mvc);

    @BeforeEach
    void anOfficer(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        officer = Browser.of(mvc).signedIn("city");
    }

    static String registration(NodePath area) {
        var code =
                CreditCode.completing("9935018%010d".formatted(UUID.randomUUID().hashCode() & Integer.MAX_VALUE));
        return registration(UUID.randomUUID(), "平价超市测试", code.value(), area);
    }

    private static String registration(UUID id, String name, String code, NodePath area) {
        return """
                {"id":"%s","kind":"SHOP","name":"%s","creditCode":"%s","area":"%s"}
                """.formatted(id, name, code, area);
    }

    @Test
    void aUnitIsFoundByPartOfItsNameOrTheBeginningOfItsCode() {
        assertThat(officer.get(UNITS + "?q=水务"))
                .bodyJson()
                .extractingPath("$.items[0].path")
                .isEqualTo(WATERWORKS.value());
        assertThat(officer.get(UNITS + "?q=11350181m0000"))
                .bodyJson()
                .extractingPath("$.items[0].path")
                .isEqualTo(WATERWORKS.value());
        assertThat(officer.get(UNITS + "?q=没有这样的单位"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void aRegisteredUnitIsADeskThatIsStillVacant() {
        var body = registration(
                UUID.randomUUID(),
                "海口供电所测试",
                CreditCode.completing("99350181TENT00001").value(),
                COMMUNITY);

        assertThat(officer.post(body, UNITS)).hasStatus(201);

        var desks = officer.get("/api/v1/organization/desks?area={area}&q=海口供电", GRID);
        assertThat(desks).bodyJson().extractingPath("$.items[0].name").isEqualTo("海口供电所测试");
        assertThat(desks).bodyJson().extractingPath("$.items[0].manned").isEqualTo(false);
    }

    @Test
    void theSameAgainIsTheSameAndAnotherUnderItsIdIsRefused() {
        var id = UUID.randomUUID();
        var code = CreditCode.completing("99350181TENT00002").value();

        assertThat(officer.post(registration(id, "甲店测试", code, COMMUNITY), UNITS))
                .hasStatus(201);
        assertThat(officer.post(registration(id, "甲店测试", code, COMMUNITY), UNITS))
                .hasStatus(201);
        assertThat(officer.post(registration(id, "乙店测试", code, COMMUNITY), UNITS))
                .hasStatus(422);
        assertThat(officer.post(registration(UUID.randomUUID(), "丙店测试", code, COMMUNITY), UNITS))
                .hasStatus(409);
    }

    @Test
    void aWrongCreditCodeIsBlamedByItsField() {
        var answer = officer.post(registration(UUID.randomUUID(), "丁店测试", "11350181MB00000171", COMMUNITY), UNITS);

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("creditCode");
    }
}
