package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.organization.NetworkFigures.LevelFigure;
import org.linjuli.sample.SampleBuilding;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.linjuli.territory.SmallCity;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OrganizationTest
class FiguresTests {

    private final Actor officer =
            new Actor(new AccountId(UUID.randomUUID()), "测试", List.of(new Grant(Role.COMMUNITY_OFFICER, COMMUNITY)));

    @Autowired
    private Figures figures;

    @BeforeEach
    void aNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    @Test
    void eachLevelCountsItsOrganizationsAndVacantPosts() {
        assertThat(figures.of(officer, GRID).levels())
                .containsExactly(
                        new LevelFigure(OrgLevel.GRID, 1, 2, 1),
                        new LevelFigure(OrgLevel.COMPOUND, 1, 1, 0),
                        new LevelFigure(OrgLevel.BUILDING, 2, 2, 1));
    }

    @Test
    void householdsWithoutAnOwnerAreThoseThatNobodyOnAPostAnswersFor() {
        var grid = SmallCity.city()
                .buildings()
                .filter(building -> building.grid().equals(GRID))
                .toList();
        int all = grid.stream().mapToInt(SampleBuilding::households).sum();
        int led = grid.stream()
                .filter(building -> building.building().id().equals(BUILDING))
                .mapToInt(SampleBuilding::households)
                .sum();

        var found = figures.of(officer, GRID);

        assertThat(led).isPositive();
        assertThat(found.households()).isEqualTo(all);
        assertThat(found.withoutOwner()).isEqualTo(all - led);
    }
}
