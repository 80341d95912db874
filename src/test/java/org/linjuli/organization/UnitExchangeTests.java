package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OrganizationTest
class UnitExchangeTests {

    private static final String SHOP =
            CreditCode.completing("92350181MA0000044").value();
    private static final String COMMITTEE =
            CreditCode.completing("52350181MA0000055").value();

    private final Actor officer =
            new Actor(new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(Role.COMMUNITY_OFFICER, COMMUNITY)));

    @Autowired
    private UnitExchange exchange;

    @Autowired
    private Units units;

    @BeforeEach
    void aNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    @SafeVarargs
    private static byte[] file(List<String>... lines) {
        var all = new ArrayList<List<String>>();
        all.add(UnitExchange.HEADS);
        all.addAll(List.of(lines));
        return Spreadsheet.of("单位", all);
    }

    @Test
    @Transactional
    void aFileIsRegisteredWholeAndItsUnitsAreFoundByKindNameAndCode() {
        var result = exchange.take(
                officer,
                file(
                        List.of("邻家便利店", "商铺", SHOP, COMMUNITY.value()),
                        List.of("冠发小区业主委员会", "业主委员会", COMMITTEE, "音西街道 福百社区")));

        assertThat(result.faults()).isEmpty();
        assertThat(result.isTaken()).isTrue();
        assertThat(units.page(officer, new Units.Narrowed(Unit.Kind.OWNERS, COMMUNITY, ""), null, 10))
                .extracting(Unit::name)
                .containsExactly("冠发小区业主委员会");
        assertThat(units.page(officer, new Units.Narrowed(null, null, SHOP), null, 10))
                .extracting(Unit::name)
                .containsExactly("邻家便利店");
    }

    @Test
    void everyFaultIsNamedWithItsLineAndNothingIsTaken() {
        var wrong = SHOP.substring(0, 17) + (SHOP.endsWith("0") ? "1" : "0");

        var result = exchange.take(
                officer,
                file(
                        List.of("邻家便利店", "商铺", wrong, COMMUNITY.value()),
                        List.of("", "小店", SHOP, STREET.value()),
                        List.of("邻家药店", "商铺", SHOP, "某某社区"),
                        List.of("市水务二", "市直单位", "11350181M000000001", COMMUNITY.value())));

        assertThat(result.isTaken()).isFalse();
        assertThat(result.faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .contains("2 统一社会信用代码", "3 名称", "3 类型", "3 所在区域", "4 统一社会信用代码", "4 所在区域");
        assertThat(units.page(officer, new Units.Narrowed(null, null, "邻家"), null, 10))
                .isEmpty();
    }

    @Test
    void whatIsNoSpreadsheetIsSaidToBeNone() {
        assertThat(exchange.preview(officer, new byte[] {1, 2, 3}).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.row()).isZero());
    }
}
