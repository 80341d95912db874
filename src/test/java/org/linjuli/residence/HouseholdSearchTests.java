package org.linjuli.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Point;
import org.linjuli.territory.Building;

class HouseholdSearchTests {

    private static final Building FIRST = building(1);
    private static final Building SECOND = building(2);

    private static Building building(int number) {
        return new Building(UUID.randomUUID(), UUID.randomUUID(), number, number + "号楼", new Point(25.7, 119.3), 6, 2);
    }

    private static HouseholdSearch search(String typed) {
        return new HouseholdSearch(typed, List.of(FIRST, SECOND), building -> "冠发小区");
    }

    @Test
    void whoTypesNothingSeesEverything() {
        assertThat(search(" ").buildings()).containsExactly(FIRST, SECOND);
        assertThat(search("").door()).isEmpty();
    }

    @Test
    void aNameNarrowsTheBuildingsAndTheRestIsTheDoor() {
        var found = search("冠发小区 2号楼 1单元302");

        assertThat(found.buildings()).containsExactly(SECOND);
        assertThat(found.door()).isEqualTo("1单元302");
    }

    @Test
    void aDoorAloneIsLookedForEverywhere() {
        assertThat(search("302").buildings()).containsExactly(FIRST, SECOND);
        assertThat(search("302").door()).isEqualTo("302");
    }
}
