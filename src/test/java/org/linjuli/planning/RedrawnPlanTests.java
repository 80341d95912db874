package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.planning.Lineage.Kind;
import org.linjuli.shared.ProblemException;

/** A plan in force is mended where it has to be, and nowhere else. */
class RedrawnPlanTests {

    private static final Effort SHORT = Effort.rounds(3, 6);
    private static final CityMap MAP = Cities.blocks(24, 20, 8, 10, 40);

    private static Plan before;
    private static PlanWish wish;

    @BeforeAll
    static void aPlanIsInForce() {
        wish = PlanWish.ofSize(MAP, 400, Profile.GOVERNANCE);
        before = GridPlanner.draw(MAP, wish, SHORT, PlanWatch.NOBODY);
        assertThat(before.figures().inBand()).isEqualTo(1);
    }

    @Test
    void aPlanThatFitsStaysAsItIs() {
        var plan = redraw(MAP, before.gridOfLot(), wish);

        assertThat(plan.gridOfLot()).isEqualTo(before.gridOfLot());
        assertThat(plan.grids()).allMatch(grid -> grid.before().kind() == Kind.KEPT);
    }

    @Test
    void onlyGridsAroundAGrownBuildingChange() {
        var lots = new ArrayList<>(MAP.lots());
        lots.set(250, grown(lots.get(250), 200));
        var map = new CityMap(lots, MAP.borders());

        var plan = redraw(map, before.gridOfLot(), wish);

        GridPlannerTests.assertWhole(map, plan, wish.grids());
        assertThat(plan.figures().inBand()).isEqualTo(1);
        assertThat(moved(map, plan.gridOfLot())).isBetween(1L, map.households() / 20);
        assertThat(plan.grids())
                .filteredOn(grid -> grid.before().kind() == Kind.KEPT)
                .allSatisfy(grid -> assertThat(grid.lots())
                        .isEqualTo(before.grids().get(grid.number()).lots()));
        assertThat(plan.grids().stream()
                        .filter(grid -> grid.before().kind() == Kind.KEPT)
                        .count())
                .isGreaterThan(wish.grids() / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyChangesAreMendedWithFewMoves(long seed) {
        var lots = new ArrayList<>(MAP.lots());
        var some = new ArrayList<>(before.gridOfLot());
        var random = new java.util.Random(seed);
        for (int i = 0; i < 8; i++) {
            int lot = random.nextInt(lots.size());
            lots.set(
                    lot,
                    i % 2 == 0
                            ? grown(lots.get(lot), 90)
                            : grown(lots.get(lot), -lots.get(lot).households()));
        }
        var map = new CityMap(lots, MAP.borders());

        var plan = redraw(map, some, wish);

        GridPlannerTests.assertWhole(map, plan, wish.grids());
        assertThat(plan.figures().inBand()).isGreaterThan(0.95);
        assertThat(moved(map, plan.gridOfLot())).isLessThan(map.households() / 10);
        assertThat(plan).isEqualTo(redraw(map, some, wish));
    }

    @Test
    void aTornGridAndLotsWithoutAGridAreTakenIn() {
        var labels = new ArrayList<>(before.gridOfLot());
        int far = before.gridOfLot().getFirst();
        labels.set(479, far);
        labels.set(100, -1);

        var plan = redraw(MAP, labels, wish);

        GridPlannerTests.assertWhole(MAP, plan, wish.grids());
        assertThat(plan.gridOfLot().get(479)).isNotEqualTo(far);
    }

    @Test
    void anotherNumberOfGridsMergesOrSplitsAndSaysSo() {
        var fewer = redraw(MAP, before.gridOfLot(), PlanWish.of(wish.grids() - 2, Profile.GOVERNANCE));
        var more = redraw(MAP, before.gridOfLot(), PlanWish.of(wish.grids() + 2, Profile.GOVERNANCE));

        GridPlannerTests.assertWhole(MAP, fewer, wish.grids() - 2);
        GridPlannerTests.assertWhole(MAP, more, wish.grids() + 2);
        assertThat(fewer.ended()).hasSize(2);
        assertThat(kinds(fewer)).contains(Kind.MERGED, Kind.KEPT);
        assertThat(more.ended()).isEmpty();
        assertThat(more.grids())
                .filteredOn(grid -> grid.before().kind() == Kind.SPLIT)
                .hasSize(2);
    }

    @Test
    void fixedGridsKeepTheirNumbersAndLots() {
        var kept = before.grids().get(5);
        var lots = new ArrayList<>(MAP.lots());
        lots.set(kept.lots().getFirst(), grown(lots.get(kept.lots().getFirst()), 300));
        var map = new CityMap(lots, MAP.borders());

        var plan = redraw(map, before.gridOfLot(), wish.keeping(List.of(Set.copyOf(kept.lots()))));

        assertThat(plan.grids().stream()
                        .filter(grid -> grid.number() == 5)
                        .findFirst()
                        .orElseThrow()
                        .lots())
                .isEqualTo(kept.lots());
    }

    @Test
    void redrawingCanBeStopped() {
        var lots = new ArrayList<>(MAP.lots());
        lots.set(250, grown(lots.get(250), 2_000));
        var map = new CityMap(lots, MAP.borders());
        var told = new ArrayList<PlanProgress>();

        var plan = GridPlanner.redraw(map, before.gridOfLot(), wish.within(new Band(200, 600)), SHORT, progress -> {
            told.add(progress);
            return told.size() < 3;
        });

        assertThat(plan.stopped()).isTrue();
        assertThat(told).hasSize(3);
        GridPlannerTests.assertWhole(map, plan, wish.grids());
    }

    @Test
    void aPlanOfAnotherMapIsRefused() {
        var refused = catchThrowableOfType(ProblemException.class, () -> redraw(MAP, Collections.nCopies(7, 0), wish));

        assertThat(refused.problem()).isEqualTo(PlanningProblem.OLD_PLAN_UNREADABLE);
        assertThat(refused).hasMessage("现行方案有 7 栋楼，地图有 480 栋，须一一对应");
    }

    private static Plan redraw(CityMap map, List<Integer> labels, PlanWish wish) {
        return GridPlanner.redraw(map, labels, wish, SHORT, PlanWatch.NOBODY);
    }

    private static long moved(CityMap map, List<Integer> labels) {
        long moved = 0;
        for (int lot = 0; lot < labels.size(); lot++) {
            moved += labels.get(lot).equals(before.gridOfLot().get(lot))
                    ? 0
                    : map.lots().get(lot).households();
        }
        return moved;
    }

    private static Set<Kind> kinds(Plan plan) {
        return plan.grids().stream().map(grid -> grid.before().kind()).collect(Collectors.toSet());
    }

    private static Lot grown(Lot lot, int households) {
        return new Lot(lot.households() + households, lot.x(), lot.y(), lot.compound(), lot.area(), lot.perimeter());
    }
}
