package org.linjuli.permission;

import java.time.Instant;
import java.util.UUID;
import org.linjuli.identity.TestCitizens;
import org.linjuli.organization.CreditCode;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.shared.AccountId;

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

    /** A duty of the grid, left to somebody too far away: whose duty it is comes further than others, but not through. */
    static String delegation(String grid, AccountId standIn) {
        return """
                {"id":"%s","role":"GRID_LEADER","node":"%s","standIn":"%s","from":"2026-01-01T00:00:00Z",
                 "until":"%s","reason":"年休假"}""".formatted(UUID.randomUUID(), grid, standIn, Instant.now().plusSeconds(86_400));
    }
}
