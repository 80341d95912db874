package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linjuli.identity.StaffPolicy.Shown;
import org.linjuli.platform.Mode;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

class StaffPolicyTests {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final Shown BARE = new Shown(false, false, NOW, false, false);

    private final StaffPolicy production = policy(Mode.PRODUCTION, null);
    private final StaffPolicy demo = policy(Mode.DEMO, null);

    @ParameterizedTest
    @EnumSource
    void fromTheCommunityUpASecondFactorIsRequiredInProductionAndInADemoOffered(Role role) {
        boolean below = List.of(
                        Role.RESIDENT,
                        Role.BUILDING_LEADER,
                        Role.GRID_WORKER,
                        Role.GRID_LEADER,
                        Role.BRANCH_SECRETARY,
                        Role.PARTY_MEMBER,
                        Role.UNIT_CONTACT,
                        Role.PROPERTY_MANAGER)
                .contains(role);

        assertThat(production.standing(somebody(role), BARE, NOW))
                .isEqualTo(below ? Standing.FULL : Standing.ENROLMENT);
        assertThat(demo.standing(somebody(role), BARE, NOW)).isEqualTo(Standing.FULL);
        assertThat(production.idle(somebody(role))).isEqualTo(Duration.ofMinutes(below ? 720 : 30));
    }

    @Test
    void whoHasAFactorShowsItWhoeverTheyAreUnlessItIsOff() {
        var enrolled = new Shown(true, false, NOW, false, false);

        assertThat(demo.standing(somebody(Role.RESIDENT), enrolled, NOW)).isEqualTo(Standing.CODE);
        assertThat(production.standing(somebody(Role.RESIDENT), enrolled, NOW)).isEqualTo(Standing.CODE);
        assertThat(policy(Mode.PRODUCTION, SecondFactorRule.OFF).standing(somebody(Role.CITY_OFFICER), enrolled, NOW))
                .isEqualTo(Standing.FULL);
    }

    @Test
    void staffChangeAPasswordOfHalfAYearAndResidentsKeepTheirs() {
        var since = NOW.minus(Duration.ofDays(180));
        var old = new Shown(true, true, since, false, false);
        var younger = new Shown(true, true, since.plusMillis(1), false, false);

        assertThat(production.standing(somebody(Role.GRID_WORKER), old, NOW)).isEqualTo(Standing.PASSWORD);
        assertThat(production.standing(somebody(Role.GRID_WORKER), younger, NOW))
                .isEqualTo(Standing.FULL);
        assertThat(production.standing(somebody(Role.RESIDENT), old, NOW)).isEqualTo(Standing.FULL);
        assertThat(demo.standing(somebody(Role.GRID_WORKER), old, NOW)).isEqualTo(Standing.FULL);
    }

    private static Actor somebody(Role role) {
        return new Actor(
                new AccountId(new UUID(7, 7)), "陈测试", List.of(new Grant(role, NodePath.of("35.01.81.007.010"))));
    }

    private static StaffPolicy policy(Mode mode, @Nullable SecondFactorRule rule) {
        var hours = Duration.ofHours(12);
        var settings = new IdentitySettings(
                hours,
                Duration.ofMinutes(30),
                rule,
                null,
                hours,
                hours,
                hours,
                new LockOut(5, hours, hours),
                30,
                null,
                "35.01.81",
                50);
        return new StaffPolicy(() -> new PolicyValues(settings, mode, Map.of()));
    }
}
