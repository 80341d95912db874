package org.linjuli.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.Compound;
import org.linjuli.territory.CompoundKind;
import org.linjuli.territory.Division;
import org.linjuli.territory.Grid;
import org.linjuli.territory.Jts;
import org.locationtech.jts.operation.union.UnaryUnionOp;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCityTests {

    private static final double OF_THE_AREA = 1e-6;

    private final SampleCity city = SampleCity.of(CitySize.FUQING, SampleCity.USUAL_SEED);
    private final SampleCity small = SampleCity.of(CitySize.DEMO_SMALL, SampleCity.USUAL_SEED);

    @Test
    void theCityHasTheSizeOfFuqing() {
        int households = city.communities().stream()
                .mapToInt(SampleCommunity::households)
                .sum();

        assertThat(city.divisions()).hasSize(2 + 1 + 26 + 522);
        assertThat(grids(city)).hasSize(1560);
        assertThat(city.buildings().count()).isBetween(14_500L, 15_500L);
        assertThat(households).isBetween(465_000, 475_000);
        assertThat(households / 1560.0).isCloseTo(301, within(3.0));
    }

    @Test
    void urbanGridsKeepTheNormAndTownGridsAreSmaller() {
        var households = new HashMap<NodePath, Integer>();
        city.buildings().forEach(building -> households.merge(building.grid(), building.households(), Integer::sum));

        for (var community : city.communities()) {
            for (var grid : community.grids()) {
                int size = households.getOrDefault(grid.path(), 0);
                assertThat(size).isBetween(community.division().isUrban() ? 300 : 140, 500);
            }
        }
    }

    @Test
    void gridsCoverEachCommunityTownAndTheCountyWithoutGapOrOverlap() {
        var communities = city.communities();
        var grids = communities.stream()
                .collect(Collectors.toMap(
                        community -> community.division().path(),
                        community ->
                                community.grids().stream().map(Grid::boundary).toList()));

        grids.forEach((path, parts) -> assertCovers(city.borderOf(path), parts));
        communities.stream()
                .collect(Collectors.groupingBy(SampleCommunity::street))
                .forEach((street, inTown) -> assertCovers(
                        city.borderOf(street.path()),
                        inTown.stream().map(SampleCommunity::boundary).toList()));
        assertCovers(
                city.borderOf(city.county()),
                grids.values().stream().flatMap(List::stream).toList());
    }

    private static void assertCovers(Boundary whole, Collection<Boundary> parts) {
        var shapes = parts.stream().map(Jts::of).toList();
        assertThat(shapes).allMatch(shape -> shape.isValid());
        double sum = shapes.stream().mapToDouble(shape -> shape.getArea()).sum();
        var union = UnaryUnionOp.union(shapes);
        var expected = Jts.of(whole);

        assertThat(sum).isCloseTo(union.getArea(), within(OF_THE_AREA * sum));
        assertThat(expected.isValid()).isTrue();
        assertThat(union.symDifference(expected).getArea()).isLessThan(OF_THE_AREA * sum);
    }

    @Test
    void eachGridIsOnePieceAndHasABuilding() {
        var built = city.buildings().map(SampleBuilding::grid).collect(Collectors.toSet());

        assertThat(grids(city))
                .allSatisfy(grid -> assertThat(grid.boundary().polygons()).hasNumberOfRows(1))
                .allMatch(grid -> built.contains(grid.path()));
    }

    @Test
    void eachBuildingLiesInItsGrid() {
        var gridOf = grids(city).stream().collect(Collectors.toMap(Grid::path, Function.identity()));

        assertThat(city.buildings())
                .allMatch(one -> requireNonNull(gridOf.get(one.grid()))
                        .boundary()
                        .contains(one.building().point()));
    }

    @Test
    void theCompoundsOfTheReportAreThere() {
        var guanfa = compound("冠发小区");
        int households = city.buildings()
                .filter(one -> one.building().compound().equals(guanfa.id()))
                .mapToInt(SampleBuilding::households)
                .sum();
        var grids = city.buildings()
                .filter(one -> one.building().compound().equals(guanfa.id()))
                .map(SampleBuilding::grid);

        assertThat(guanfa.community()).isEqualTo(NodePath.of("35.01.81.007.010"));
        assertThat(guanfa.kind()).isEqualTo(CompoundKind.NO_PROPERTY);
        assertThat(households).isEqualTo(202);
        assertThat(grids).containsOnly(NodePath.of("35.01.81.007.010.004"));
        assertThat(compound("金辉华府").community().value()).startsWith("35.01.81.006");
        assertThat(compound("安定里").kind()).isEqualTo(CompoundKind.OLD_LANES);
    }

    private Compound compound(String name) {
        return city.communities().stream()
                .flatMap(community -> community.compounds().stream())
                .filter(compound -> compound.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachDoorHasAtMostOneHousehold() {
        var ids = new HashSet<Object>();
        city.buildings().limit(2000).forEach(one -> {
            var doors =
                    one.dwellings().map(home -> home.unit() + "-" + home.room()).toList();
            one.dwellings().forEach(home -> assertThat(ids.add(home.id())).isTrue());
            assertThat(doors).hasSize(one.households()).doesNotHaveDuplicates();
        });
    }

    @Test
    void theSmallCityIsAPartOfTheLargeOne() {
        var large = city.buildings().collect(Collectors.toSet());

        assertThat(small.buildings()).isNotEmpty().allMatch(large::contains);
        assertThat(grids(small)).hasSizeBetween(50, 70);
        assertThat(small.divisions())
                .filteredOn(division -> division.kind() == Division.Kind.STREET)
                .hasSize(5);
    }

    @Test
    void theSameSeedMakesTheSameCity() {
        var again = SampleCity.of(CitySize.DEMO_SMALL, SampleCity.USUAL_SEED);

        assertThat(print(again)).isEqualTo(print(small));
        assertThat(print(SampleCity.of(CitySize.DEMO_SMALL, 5))).isNotEqualTo(print(small));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20260101})
    void anySeedMakesAWholeCity(long seed) {
        var other = SampleCity.of(CitySize.FUQING, seed);

        assertThat(grids(other)).hasSize(1560);
        assertCovers(
                other.borderOf(other.county()),
                grids(other).stream().map(Grid::boundary).toList());
    }

    private static String print(SampleCity city) {
        return city.communities().stream()
                .map(community -> community.compounds() + " " + community.buildings() + " "
                        + community.grids().stream()
                                .map(grid -> grid.id()
                                        + Arrays.deepToString(grid.boundary().polygons()))
                                .toList())
                .collect(Collectors.joining("\n"));
    }

    private static List<Grid> grids(SampleCity city) {
        return city.communities().stream()
                .flatMap(community -> community.grids().stream())
                .toList();
    }
}
