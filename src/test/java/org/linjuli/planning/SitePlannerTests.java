package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.planning.walk.SampleStreets;

/** Where the next stations should stand. */
class SitePlannerTests {

    private static final int QUARTER = 100_000;

    @Test
    void theChoiceOfASmallTownIsTheBestOfAllChoices() {
        LongStream.rangeClosed(1, 40).forEach(seed -> {
            var town = Town.of(14, 200, seed);
            for (var aim : Aim.values()) {
                int stations = 1 + (int) (seed % 4);
                int within = aim == Aim.MOST_WITHIN ? 40_000 : 150_000;

                var plan = town.best(new SiteWish(aim, stations, within));

                assertThat(plan.after()).isEqualTo(town.bestOfAll(aim, stations, within));
                assertThat(plan.optimal()).isTrue();
                assertThat(plan.sites()).hasSize(stations);
            }
        });
    }

    @Test
    void whatIsSaidOfAPlanIsWhatItDoes() {
        var town = Town.of(60, 900, 77);
        for (var aim : Aim.values()) {
            var plan = town.best(new SiteWish(aim, 6, 60_000));

            var chosen =
                    plan.sites().stream().mapToInt(SitePlan.Site::candidate).toArray();
            assertThat(plan.after()).isEqualTo(town.value(aim, chosen, 60_000));
            assertThat(plan.before()).isEqualTo(town.value(aim, new int[0], 60_000));
            assertThat(plan.sites().stream().mapToLong(SitePlan.Site::adds).sum())
                    .isEqualTo(Math.abs(plan.after() - plan.before()));
            assertThat(plan.sites()).isSortedAccordingTo((one, other) -> Long.compare(other.adds(), one.adds()));
        }
    }

    @Test
    void noChoiceIsBetterThanTheBound() {
        LongStream.rangeClosed(1, 10).forEach(seed -> {
            var town = Town.of(120, 2_000, seed);

            var most = town.best(new SiteWish(Aim.MOST_WITHIN, 8, 50_000));
            var shortest = town.best(new SiteWish(Aim.SHORTEST_WAY, 8, 200_000));

            assertThat(most.bound()).isGreaterThanOrEqualTo(most.after());
            assertThat(most.certain()).isGreaterThanOrEqualTo(.997);
            assertThat(shortest.bound()).isLessThanOrEqualTo(shortest.after());
            assertThat(shortest.certain()).isGreaterThanOrEqualTo(.97);
        });
    }

    @Test
    void whereAllAreServedNothingIsToBeGained() {
        var town = Town.of(10, 100, 3);
        var served = new int[town.demands.size()];

        var plan = SitePlanner.best(town.demands, served, town.table, new SiteWish(Aim.MOST_WITHIN, 2, QUARTER));

        assertThat(plan.after()).isEqualTo(plan.before()).isEqualTo(plan.bound());
    }

    @Test
    void moreStationsThanPlacesAreRefused() {
        var town = Town.of(3, 50, 1);

        assertThatThrownBy(() -> town.best(new SiteWish(Aim.MOST_WITHIN, 4, QUARTER)))
                .hasMessage("要建 4 个站点，候选位置只有 3 个，请减少站点或扩大范围");
        assertThatThrownBy(() -> town.best(new SiteWish(Aim.MOST_WITHIN, 0, QUARTER)))
                .hasMessage("没有要选址的站点");
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Town(List<Demand> demands, int[] nearest, WalkTable table) {

        /** Two stations stand already. */
        static Town of(int candidates, int doors, long seed) {
            var demands = SampleStreets.doors(doors, 24, 20, seed);
            var walk = WalkPlanner.along(SampleStreets.town(24, 20, seed), demands);
            var random = new Random(seed);
            var places = random.ints(candidates, 0, doors)
                    .mapToObj(door -> demands.get(door).at())
                    .toList();
            var standing = List.of(
                    demands.get(random.nextInt(doors)).at(),
                    demands.get(random.nextInt(doors)).at());
            return new Town(demands, walk.nearest(standing, 2 * QUARTER), walk.from(places, 2 * QUARTER));
        }

        SitePlan best(SiteWish wish) {
            return SitePlanner.best(demands, nearest, table, wish);
        }

        long value(Aim aim, int[] chosen, int within) {
            return IntStream.range(0, demands.size())
                    .mapToLong(demand -> {
                        int far = Math.min(
                                nearest[demand],
                                Arrays.stream(chosen)
                                        .map(one -> table.between(one, demand))
                                        .min()
                                        .orElse(Walk.BEYOND));
                        long each = aim == Aim.SHORTEST_WAY ? Math.min(far, within) : far <= within ? 1 : 0;
                        return each * demands.get(demand).households();
                    })
                    .sum();
        }

        long bestOfAll(Aim aim, int stations, int within) {
            var values = choices(stations, 0).stream().mapToLong(chosen -> value(aim, chosen, within));
            return aim == Aim.MOST_WITHIN
                    ? values.max().orElseThrow()
                    : values.min().orElseThrow();
        }

        private List<int[]> choices(int stations, int from) {
            if (stations == 0) {
                return List.of(new int[0]);
            }
            var choices = new ArrayList<int[]>();
            for (int first = from; first < table.origins(); first++) {
                for (var rest : choices(stations - 1, first + 1)) {
                    choices.add(IntStream.concat(IntStream.of(first), Arrays.stream(rest))
                            .toArray());
                }
            }
            return choices;
        }
    }
}
