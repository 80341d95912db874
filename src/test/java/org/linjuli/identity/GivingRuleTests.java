package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

class GivingRuleTests {

    private static final NodePath CITY = NodePath.of("35.01.81");
    private static final NodePath STREET = NodePath.of("35.01.81.007");
    private static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    private static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    private static final NodePath OTHER_GRID = NodePath.of("35.01.81.003.003.001");
    private static final AccountId SOMEBODY = new AccountId(new UUID(7, 7));

    @Test
    void anOfficerNamesTheLeaderOfAGridOfTheirOwn() {
        assertThat(mayGive(Role.COMMUNITY_OFFICER, COMMUNITY, Role.GRID_LEADER, GRID))
                .isTrue();
    }

    /** CVE-2026-37669: a department administrator of RuoYi could hand out data scopes beyond their own. */
    @Test
    void nobodyGivesBeyondTheirOwnScope() {
        assertThat(mayGive(Role.COMMUNITY_OFFICER, COMMUNITY, Role.GRID_LEADER, OTHER_GRID))
                .isFalse();
        assertThat(mayGive(Role.COMMUNITY_OFFICER, COMMUNITY, Role.GRID_LEADER, STREET))
                .isFalse();
        assertThat(mayGive(Role.STREET_OFFICER, STREET, Role.CITY_OFFICER, CITY))
                .isFalse();
        assertThat(mayGive(Role.SECURITY_ADMIN, STREET, Role.COMMUNITY_OFFICER, OTHER_GRID))
                .isFalse();
    }

    @Test
    void nobodyGivesARoleThatStandsAsHighAsTheirOwn() {
        assertThat(mayGive(Role.COMMUNITY_OFFICER, COMMUNITY, Role.COMMUNITY_OFFICER, COMMUNITY))
                .isFalse();
        assertThat(mayGive(Role.GRID_LEADER, GRID, Role.GRID_WORKER, GRID)).isFalse();
        for (var role : EnumSet.allOf(Role.class)) {
            assertThat(mayGive(role, CITY, role, CITY)).as(role.name()).isFalse();
        }
    }

    @Test
    void nobodyGivesToThemselves() {
        var officer = actor(Role.STREET_OFFICER, STREET);

        assertThat(GivingRule.mayGive(officer, officer.account(), new Grant(Role.GRID_LEADER, GRID), GRID))
                .isFalse();
    }

    @Test
    void theWatchersAreNamedByNobody() {
        for (var role : EnumSet.allOf(Role.class)) {
            assertThat(mayGive(role, CITY, Role.SECURITY_ADMIN, CITY)).isFalse();
            assertThat(mayGive(role, CITY, Role.AUDIT_ADMIN, CITY)).isFalse();
        }
    }

    @Test
    void aUnitsContactIsNamedWhereTheUnitLies() {
        var officer = actor(Role.COMMUNITY_OFFICER, COMMUNITY);
        var contact = new Grant(Role.UNIT_CONTACT, NodePath.of("unit.000123"));

        assertThat(GivingRule.mayGive(officer, SOMEBODY, contact, GRID)).isTrue();
        assertThat(GivingRule.mayGive(officer, SOMEBODY, contact, OTHER_GRID)).isFalse();
    }

    @Test
    void aPlaceInsideDoesNotOpenANodeOutside() {
        var officer = actor(Role.COMMUNITY_OFFICER, COMMUNITY);

        assertThat(GivingRule.mayGive(officer, SOMEBODY, new Grant(Role.GRID_LEADER, OTHER_GRID), GRID))
                .isFalse();
    }

    private static boolean mayGive(Role own, NodePath where, Role role, NodePath node) {
        return GivingRule.mayGive(actor(own, where), SOMEBODY, new Grant(role, node), node);
    }

    private static Actor actor(Role role, NodePath node) {
        return new Actor(new AccountId(new UUID(1, 1)), "陈测试", List.of(new Grant(role, node)));
    }
}
