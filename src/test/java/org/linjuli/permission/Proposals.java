package org.linjuli.permission;

import java.util.UUID;
import org.linjuli.identity.TestCitizens;
import org.linjuli.organization.CreditCode;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.SmallNetwork;

/** Bodies of what is proposed to the organization. */
final class Proposals {

    private Proposals() {}

    static String unit(String area) {
        var code = CreditCode.completing(
                        "9935018%010d".formatted(UUID.randomUUID().hashCode() & Integer.MAX_VALUE))
                .value();
        return "{\"id\":\"%s\",\"kind\":\"SHOP\",\"name\":\"小店测试\",\"creditCode\":\"%s\",\"area\":\"%s\"}"
                .formatted(UUID.randomUUID(), code, area);
    }

    static String gridUnder(String community) {
        return "{\"id\":\"%s\",\"level\":\"GRID\",\"area\":\"%s.099\",\"parent\":\"%s\",\"name\":\"组织测试\",\"areaName\":\"网格测试\"}"
                .formatted(UUID.randomUUID(), community, SmallNetwork.node(OrgLevel.COMMUNITY));
    }

    /** Somebody invented, with the phone that everybody in the matrix names. */
    static String person() {
        return "{\"name\":\"陈测试\",\"citizenNumber\":\"%s\",\"phone\":\"13800000099\"}".formatted(TestCitizens.fresh());
    }
}
