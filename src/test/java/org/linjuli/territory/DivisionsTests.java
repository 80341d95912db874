package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linjuli.shared.NodePath;

class DivisionsTests {

    @Test
    void fuqingHas26StreetsAndTownsWith522Communities() {
        var divisions = Divisions.ofFuqing();

        assertThat(divisions)
                .filteredOn(division -> division.kind() == Division.Kind.STREET)
                .hasSize(26)
                .filteredOn(Division::isUrban)
                .hasSize(7);
        assertThat(divisions)
                .filteredOn(division -> division.kind() == Division.Kind.COMMUNITY)
                .hasSize(522);
    }

    @Test
    void namesAreWhatPeopleSay() {
        assertThat(named("350181007010").name()).isEqualTo("福百社区");
        assertThat(named("350181007201").name()).isEqualTo("音西村");
        assertThat(named("350181006400").name()).isEqualTo("东张水库社区");
        assertThat(named("350181007201").isVillage()).isTrue();
        assertThat(named("350181007010").path()).isEqualTo(NodePath.of("35.01.81.007.010"));
    }

    private static Division named(String code) {
        return Divisions.ofFuqing().stream()
                .filter(division -> division.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
