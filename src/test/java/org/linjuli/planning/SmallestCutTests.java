package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where all cuts can be counted out, the best one is found. */
class SmallestCutTests {

    private static final int LOTS = 16;
    private static final Band BAND = new Band(300, 500);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noCutInTwoIsShorter(long seed) {
        var map = Cities.blocks(4, 4, seed, 40, 60);

        var plan = GridPlanner.draw(
                map, PlanWish.of(2, Profile.COMPACT).within(BAND), Effort.rounds(seed, 20), PlanWatch.NOBODY);

        assertThat(plan.figures().inBand()).isEqualTo(1);
        assertThat((double) plan.figures().cutMetres()).isEqualTo(shortest(map));
    }

    private static double shortest(CityMap map) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int some = 1; some < 1 << (LOTS - 1); some++) {
            var one = new HashSet<Integer>();
            var other = new HashSet<Integer>();
            for (int lot = 0; lot < LOTS; lot++) {
                ((some >> lot & 1) == 1 ? one : other).add(lot);
            }
            if (fits(map, one) && fits(map, other)) {
                shortest = Math.min(shortest, cut(map, one));
            }
        }
        return shortest;
    }

    private static boolean fits(CityMap map, Set<Integer> lots) {
        long households =
                lots.stream().mapToLong(lot -> map.lots().get(lot).households()).sum();
        return BAND.holds(households) && Cities.connected(map, lots);
    }

    private static double cut(CityMap map, Set<Integer> lots) {
        return map.borders().stream()
                .filter(border -> lots.contains(border.one()) != lots.contains(border.other()))
                .mapToDouble(Border::metres)
                .sum();
    }
}
