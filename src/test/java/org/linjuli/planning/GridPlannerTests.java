package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.planning.GridReason.Code;

/** What every plan keeps, whatever the city looks like, and what makes one better than another. */
class GridPlannerTests {

    private static final Effort SHORT = Effort.rounds(7, 6);
    private static final Band ANY = new Band(0, 1_000_000);

    static Stream<Arguments> cities() {
        return IntStream.range(0, 12)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Arguments.of("blocks " + seed, Cities.blocks(14, 12, seed, 0, 60), 3 + seed * 2),
                        Arguments.of("chain " + seed, Cities.chain(9, 4 + seed, seed), 2 + seed),
                        Arguments.of(
                                "islands " + seed,
                                Cities.apart(
                                        Cities.blocks(6, 5, seed, 0, 90),
                                        Cities.chain(3, 5, seed),
                                        Cities.blocks(1, 1, seed, 0, 5)),
                                3 + seed)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cities")
    void everyLotIsInOneOfExactlySoManyConnectedGrids(String name, CityMap map, int grids) {
        var plan = GridPlanner.draw(map, PlanWish.of(grids, Profile.GOVERNANCE).within(ANY), SHORT, PlanWatch.NOBODY);

        assertWhole(map, plan, grids);
        assertThat(plan.pieces().stream().mapToInt(Plan.MapPiece::grids).sum()).isEqualTo(grids);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void oneGridHoldsAllAndAsManyGridsAsLotsHoldOneEach(Profile profile) {
        var map = Cities.blocks(5, 4, 1, 10, 20);

        var all = GridPlanner.draw(map, PlanWish.of(1, profile).within(ANY), SHORT, PlanWatch.NOBODY);
        var each = GridPlanner.draw(map, PlanWish.of(20, profile).within(ANY), SHORT, PlanWatch.NOBODY);

        assertWhole(map, all, 1);
        assertWhole(map, each, 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLargeCityIsCutIntoGridsOfTheRightSize(long seed) {
        var map = Cities.blocks(64, 56, seed, 0, 60);
        int grids = (int) (map.households() / 400);

        var plan =
                GridPlanner.draw(map, PlanWish.of(grids, Profile.GOVERNANCE), Effort.rounds(seed, 6), PlanWatch.NOBODY);

        assertWhole(map, plan, grids);
        assertThat(plan.figures().inBand()).isEqualTo(1);
        assertThat(plan.figures().crossings()).isLessThan(grids / 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void theSameSeedAndRoundsGiveTheSamePlan(int columns) {
        var map = Cities.blocks(columns, 60, 4, 0, 60);
        var wish = PlanWish.ofSize(map, 400, Profile.GOVERNANCE);

        var once = GridPlanner.draw(map, wish, Effort.rounds(5, 4), PlanWatch.NOBODY);
        var again = GridPlanner.draw(map, wish, Effort.rounds(5, 4), PlanWatch.NOBODY);
        var other = GridPlanner.draw(map, wish, Effort.rounds(6, 4), PlanWatch.NOBODY);

        assertThat(again).isEqualTo(once);
        assertThat(other.gridOfLot()).isNotEqualTo(once.gridOfLot());
    }

    @Test
    void aBuildingLargerThanTheBandStandsAloneAndSaysSo() {
        var blocks = Cities.blocks(10, 10, 3, 20, 40);
        var lots = new ArrayList<>(blocks.lots());
        lots.set(55, new Lot(900, lots.get(55).x(), lots.get(55).y(), Lot.NO_COMPOUND, 1600, 160));
        var map = new CityMap(lots, blocks.borders());

        var plan = GridPlanner.draw(map, PlanWish.of(9, Profile.GOVERNANCE), SHORT, PlanWatch.NOBODY);

        var large = plan.grids().get(plan.gridOfLot().get(55));
        assertWhole(map, plan, 9);
        assertThat(large.reasons()).extracting(GridReason::code).contains(Code.ABOVE_BAND, Code.LARGE_BUILDING);
        assertThat(plan.grids())
                .filteredOn(grid -> Band.URBAN.holds(grid.households()))
                .hasSize(8);
    }

    @Test
    void aCityWithoutHouseholdsIsStillCut() {
        var map = Cities.blocks(6, 6, 1, 0, 0);

        var plan = GridPlanner.draw(map, PlanWish.of(4, Profile.COMPACT).within(ANY), SHORT, PlanWatch.NOBODY);

        assertWhole(map, plan, 4);
    }

    @Test
    void anIslandTooSmallForTheBandIsToldOf() {
        var map = Cities.apart(Cities.blocks(10, 10, 1, 10, 30), Cities.blocks(2, 2, 1, 10, 10));

        var plan = GridPlanner.draw(map, PlanWish.of(6, Profile.GOVERNANCE), SHORT, PlanWatch.NOBODY);

        var island = plan.grids().get(plan.gridOfLot().get(100));
        assertWhole(map, plan, 6);
        assertThat(plan.pieces()).extracting(Plan.MapPiece::lots).containsExactly(100, 4);
        assertThat(island.reasons()).contains(GridReason.of(Code.ISLAND, 40, 1));
    }

    @Test
    void whoStopsTheWorkGetsTheBestPlanSoFar() {
        var map = Cities.blocks(30, 30, 2, 0, 60);
        var seen = new ArrayList<PlanProgress>();

        var plan = GridPlanner.draw(
                map, PlanWish.ofSize(map, 400, Profile.GOVERNANCE), Effort.within(1, Duration.ofHours(1)), progress -> {
                    seen.add(progress);
                    return progress.round() < 2;
                });

        assertThat(plan.stopped()).isTrue();
        assertThat(seen).hasSize(3);
        assertThat(seen.getFirst().best().get().grids()).hasSameSizeAs(plan.grids());
        assertWhole(map, plan, plan.grids().size());
    }

    @Test
    void fixedGridsStayAndForbiddenNeighboursPart() {
        var map = Cities.blocks(12, 10, 5, 20, 40);
        var fixed = List.<Set<Integer>>of(Set.of(0, 1, 2, 12, 13), Set.of(119));
        var wish = PlanWish.of(11, Profile.GOVERNANCE)
                .keeping(fixed)
                .apart(List.of(new PlanWish.Apart(50, 51), new PlanWish.Apart(66, 78)));

        var plan = GridPlanner.draw(map, wish, SHORT, PlanWatch.NOBODY);

        assertWhole(map, plan, 11);
        assertThat(plan.grids()).extracting(grid -> Set.copyOf(grid.lots())).containsAll(fixed);
        assertThat(plan.gridOfLot().get(50)).isNotEqualTo(plan.gridOfLot().get(51));
        assertThat(plan.gridOfLot().get(66)).isNotEqualTo(plan.gridOfLot().get(78));
    }

    @Test
    void compoundsStayWholeForGovernanceMoreThanForCompactness() {
        var map = Cities.blocks(30, 30, 9, 5, 40);
        int grids = (int) (map.households() / 400);

        var governance = GridPlanner.draw(map, PlanWish.of(grids, Profile.GOVERNANCE), SHORT, PlanWatch.NOBODY);
        var compact = GridPlanner.draw(map, PlanWish.of(grids, Profile.COMPACT), SHORT, PlanWatch.NOBODY);

        assertThat(governance.figures().splitCompounds())
                .isLessThan(compact.figures().splitCompounds());
        assertThat(governance.figures().crossings())
                .isLessThanOrEqualTo(compact.figures().crossings());
    }

    static void assertWhole(CityMap map, Plan plan, int grids) {
        assertThat(plan.gridOfLot()).hasSameSizeAs(map.lots());
        assertThat(plan.grids()).hasSize(grids);
        var lots = new HashSet<Integer>();
        for (var grid : plan.grids()) {
            assertThat(grid.lots()).isNotEmpty().allMatch(lots::add);
            assertThat(grid.lots()).allMatch(lot -> plan.gridOfLot().get(lot) == grid.number());
            assertThat(Cities.connected(map, Set.copyOf(grid.lots()))).isTrue();
            assertThat(grid.households())
                    .isEqualTo(grid.lots().stream()
                            .mapToLong(lot -> map.lots().get(lot).households())
                            .sum());
            assertThat(grid.reasons()).isNotEmpty();
        }
        assertThat(lots).hasSameSizeAs(map.lots());
    }
}
