package org.linjuli.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linjuli.sample.SampleCommunity;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class PlottingTests {

    static Stream<SampleCommunity> communities() {
        return SmallCity.city().communities().stream();
    }

    @ParameterizedTest
    @MethodSource("communities")
    void plotsShareOutTheLandOfACommunityWithoutGapOrOverlap(SampleCommunity community) {
        var plots = plots(community, List.of());

        var lands = lands(plots);
        double sum = lands.stream().mapToDouble(Geometry::getArea).sum();
        double whole = Shapes.of(community.boundary()).getArea();
        assertThat(sum).isCloseTo(whole, within(1e-6 * whole));
        assertThat(CoverageValidator.isValid(lands.toArray(Geometry[]::new))).isTrue();
        assertThat(lands).allMatch(land -> land.getNumGeometries() == 1);
    }

    @ParameterizedTest
    @MethodSource("communities")
    void eachBuildingStandsOnItsOwnPlotAndEachHouseholdIsCountedOnce(SampleCommunity community) {
        var plots = plots(community, List.of());

        var seen = new HashSet<UUID>();
        for (int i = 0; i < plots.all().size(); i++) {
            var land = plots.land(List.of(i));
            for (var building : plots.all().get(i).buildings()) {
                assertThat(land.contains(building.point())).as(building.name()).isTrue();
                assertThat(seen.add(building.id())).isTrue();
            }
        }
        assertThat(seen).hasSize(community.buildings().size());
        assertThat(plots.all().stream().mapToInt(Plot::households).sum()).isEqualTo(community.households());
    }

    @ParameterizedTest
    @MethodSource("communities")
    void theLandOfAllPlotsOfAGridIsTheGrid(SampleCommunity community) {
        var plots = plots(community, List.of());

        var ofGrid = new HashMap<NodePath, List<Integer>>();
        for (int i = 0; i < plots.all().size(); i++) {
            ofGrid.computeIfAbsent(plots.all().get(i).grid(), any -> new ArrayList<>())
                    .add(i);
        }
        for (var grid : community.grids()) {
            var land = Shapes.of(
                    plots.land(Optional.ofNullable(ofGrid.get(grid.path())).orElseThrow()));
            var drawn = Shapes.of(grid.boundary());
            assertThat(land.symDifference(drawn).getArea()).isLessThan(1e-6 * drawn.getArea());
        }
    }

    @ParameterizedTest
    @MethodSource("communities")
    void bordersOfAPlotAddUpToItsPerimeterButForTheRim(SampleCommunity community) {
        var plots = plots(community, List.of());

        double shared = plots.borders().stream().mapToDouble(PlotBorder::metres).sum();
        double all = plots.all().stream().mapToDouble(Plot::perimeter).sum();
        var metres = Metres.at(community.boundary().bounds().centre().lat());
        double rim = metres.of(Shapes.of(community.boundary())).getLength();
        assertThat(2 * shared + rim).isCloseTo(all, within(1e-3 * all));
        assertThat(plots.borders()).allMatch(border -> border.one() < border.other());
    }

    @ParameterizedTest
    @MethodSource("communities")
    void aRiverThroughACommunityPartsThoseWhomItsLineParts(SampleCommunity community) {
        var box = community.boundary().bounds();
        double lng = box.centre().lng();
        var river = new Barrier(
                new UUID(0, 1),
                BarrierKind.RIVER,
                "模拟河",
                community.division().path(),
                List.of(new Point(box.south(), lng), new Point(box.north(), lng)),
                true);

        var plots = plots(community, List.of(river));

        for (var border : plots.borders()) {
            boolean one = east(plots.all().get(border.one()), lng);
            boolean other = east(plots.all().get(border.other()), lng);
            assertThat(border.barrier().isPresent()).isEqualTo(one != other);
        }
    }

    private static boolean east(Plot plot, double lng) {
        return plot.building().orElseThrow().point().lng() > lng;
    }

    private static List<Geometry> lands(Plots plots) {
        return IntStream.range(0, plots.all().size())
                .mapToObj(i -> Shapes.of(plots.land(List.of(i))).getGeometryN(0))
                .toList();
    }

    private static Plots plots(SampleCommunity community, List<Barrier> barriers) {
        var households = new HashMap<UUID, Integer>();
        community.buildings().forEach(one -> households.put(one.building().id(), one.households()));
        var division = community.division();
        var area = new Area(division.path(), division.code(), division.name(), community.boundary(), true);
        var grids = community.grids().stream()
                .map(grid -> new Area(grid.path(), grid.code(), grid.name(), grid.boundary(), true))
                .toList();
        var buildings =
                community.buildings().stream().map(one -> one.building()).toList();
        return new Plotting(area, grids, buildings, of(households), barriers).plots();
    }

    private static java.util.function.ToIntFunction<Building> of(Map<UUID, Integer> households) {
        return building -> Optional.ofNullable(households.get(building.id())).orElseThrow();
    }
}
