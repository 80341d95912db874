package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.shared.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class TerritoryTests {

    private static final NodePath FUBAI = NodePath.of("35.01.81.007.010");
    private static final NodePath GUANFA_GRID = FUBAI.child("004");

    @Autowired
    private Territory territory;

    @Autowired
    private TerritoryImport imports;

    @BeforeEach
    void aSmallCity() {
        SmallCity.loadInto(imports);
    }

    @Test
    void aBuildingTellsItsWholePlace() {
        var house = guanfa().get(2);

        var place = territory.locateBuilding(house.id());

        assertThat(house.name()).isEqualTo("3号楼");
        assertThat(place.path()).isEqualTo(GUANFA_GRID);
        assertThat(place.areaName()).isEqualTo("音西街道 福百社区 第4网格");
        assertThat(Optional.ofNullable(place.compound()).map(Compound::name)).contains("冠发小区");
        assertThat(territory.name(GUANFA_GRID)).isEqualTo(place.areaName());
    }

    @Test
    void aPointBesideABuildingIsThatBuilding() {
        var house = guanfa().getFirst();
        var beside = new Point(house.point().lat() + 5e-5, house.point().lng());

        assertThat(territory.locate(beside).building()).isEqualTo(house);
    }

    @Test
    void aPhoneSpeakingGcjIsFoundInTheSameGrid() {
        var house = guanfa().getFirst();
        var sent = Crs.GCJ02.fromWgs84(house.point());

        var place = territory.locate(Position.named(sent.lat(), sent.lng(), "gcj-02"));
        var misread = Snapshot.metres(house.point(), sent);

        assertThat(place.building()).isEqualTo(house);
        assertThat(misread).isGreaterThan(500);
    }

    @Test
    void swappedCoordinatesAreRefusedWithAHint() {
        var house = guanfa().getFirst().point();

        assertThatThrownBy(() -> territory.locate(new Position(house.lng(), house.lat(), Crs.WGS84)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(TerritoryProblem.SWAPPED_COORDINATES))
                .hasMessageContaining("交换");
    }

    @Test
    void aPlaceElsewhereIsRefused() {
        assertRefused(() -> territory.locate(new Point(39.9, 116.4)), TerritoryProblem.OUTSIDE_CITY);
        assertRefused(() -> territory.locate(new Position(999, Double.NaN, Crs.GCJ02)), TerritoryProblem.OUTSIDE_CITY);
        assertRefused(() -> Position.named(25.7, 119.4, "MARS"), TerritoryProblem.UNKNOWN_CRS);
        assertRefused(() -> territory.locateBuilding(new UUID(1, 1)), TerritoryProblem.UNKNOWN_BUILDING);
    }

    private static void assertRefused(ThrowingCallable call, TerritoryProblem why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(why));
    }

    @Test
    void addressesAreFoundAsPeopleTypeThem() {
        assertThat(first("冠发小区3号楼").label()).isEqualTo("冠发小区 3号楼");
        assertThat(first("冠发小区三号楼").label()).isEqualTo("冠发小区 3号楼");
        assertThat(first("冠发 3栋").label()).isEqualTo("冠发小区 3号楼");
        assertThat(first("福百社区 冠发").label()).isEqualTo("冠发小区");
        assertThat(first("音西街道福百社区冠发小区3号楼2单元501室").label()).isEqualTo("冠发小区 3号楼");
        assertThat(first("安定里12号").label()).isEqualTo("安定里 12号");
        assertThat(first("福百").label()).isEqualTo("福百社区");
        assertThat(first("冠发小区3号楼").path()).isEqualTo(GUANFA_GRID);
    }

    @Test
    void ofACompoundThatIsNamedTheBuildingsFollow() {
        var found = territory.search("冠发小区", Optional.empty(), 4);

        assertThat(found).extracting(Found::label).containsExactly("冠发小区", "冠发小区 1号楼", "冠发小区 2号楼", "冠发小区 3号楼");
    }

    @Test
    void nonsenseFindsNothing() {
        assertThat(territory.search("", Optional.empty(), 10)).isEmpty();
        assertThat(territory.search("  ,。#", Optional.empty(), 10)).isEmpty();
        assertThat(territory.search("xyzzy", Optional.empty(), 10)).isEmpty();
    }

    @Test
    void theTreeIsWalkedFromTheCountyDown() {
        var county = NodePath.of("35.01.81");

        assertThat(territory.children(county)).extracting(Area::level).containsOnly(Level.STREET);
        assertThat(territory.children(FUBAI.parent().orElseThrow()))
                .extracting(Area::name)
                .contains("福百社区");
        assertThat(territory.children(FUBAI)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(territory.name(county)).isEqualTo("福清市");
        assertThat(territory.grids()).hasSizeBetween(50, 70);
    }

    private List<Building> guanfa() {
        var compound = territory.compounds(FUBAI).stream()
                .filter(one -> one.name().equals("冠发小区"))
                .findFirst()
                .orElseThrow();
        return territory.buildings(compound.id());
    }

    private Found first(String text) {
        return territory.search(text, Optional.empty(), 5).getFirst();
    }
}
