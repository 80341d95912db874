package org.linjuli.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That as many as can be are served, at the least total, whatever the town looks like. */
class MatchmakerTests {

    private record Town(List<Need> needs, List<Volunteer> volunteers) {}

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyFindsAnythingBetterByTryingAll(int seed) {
        var town = town(seed, 1 + seed % 7, 1 + seed % 5, 3, 100);
        var wish = new MatchWish(seed % 3 * 15);

        var matching = Matchmaker.match(town.needs(), town.volunteers(), wish);

        assertWhole(town, matching);
        var best = bestByTrying(town, wish, 0, new int[town.volunteers().size()]);
        assertThat(matching.figures().served()).isEqualTo((int) best[0]);
        assertThat(cost(town, wish, matching)).isCloseTo(best[1], within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void pricesProveTheBestOverAllPairs(int seed) {
        var town = town(seed, 600, 330, 8, 4000);

        var matching = Matchmaker.match(town.needs(), town.volunteers(), new MatchWish(seed % 2 * 20));

        assertWhole(town, matching);
        assertThat(matching.prove()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void neighboursAreLookedForAsFarAsTheyMatter(int seed) {
        var near = town(seed, 40, 12, 1, 50);
        var volunteers = new ArrayList<>(near.volunteers());
        IntStream.range(0, 40).forEach(i -> volunteers.add(new Volunteer(90_000 + 500 * i, 0, Set.of(0), 1, 0)));
        var town = new Town(near.needs(), volunteers);

        var matching = Matchmaker.match(town.needs(), volunteers, MatchWish.NEAREST);

        assertThat(matching.unserved()).isEmpty();
        assertThat(matching.figures().farthestMetres()).isGreaterThan(89_000);
        matching.prove();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void refusalsOneAfterTheOtherLeaveTheBestOfWhatIsLeft(int seed) {
        var town = town(seed, 60, 34, 3, 500);
        var matching = Matchmaker.match(town.needs(), town.volunteers(), MatchWish.FAIR);
        var random = new Random(seed);

        for (int i = 0; i < 150; i++) {
            int need = random.nextInt(i < 75 ? 60 : 4);
            if (matching.volunteerOf(need).isPresent()) {
                int refusing = matching.volunteerOf(need).getAsInt();
                matching = matching.refused(need);
                assertThat(matching.volunteerOf(need)).isNotEqualTo(java.util.OptionalInt.of(refusing));
                matching.prove();
            }
        }

        assertWhole(town, matching);
        assertThat(matching.unserved()).isNotEmpty();
    }

    @Test
    void aRefusalLeavesTheMatchingItWasMadeOfAsItWas() {
        var town = town(9, 80, 50, 3, 500);
        var matching = Matchmaker.match(town.needs(), town.volunteers(), MatchWish.NEAREST);
        var before = matching.matches();

        var next = matching.refused(before.getFirst().need());

        assertThat(matching.matches()).isEqualTo(before);
        assertThat(next.matches()).isNotEqualTo(before);
        assertThat(next.refused(before.getLast().need()).prove()).isPositive();
    }

    @Test
    void whatCannotBeServedIsToldOfWithTheReason() {
        var needs = List.of(new Need(0, 0, 1), new Need(10, 0, 1), new Need(20, 0, 1), new Need(0, 0, 7));
        var volunteers = List.of(new Volunteer(0, 0, Set.of(1, 2), 2, 0), new Volunteer(0, 5, Set.of(1), 0, 0));

        var matching = Matchmaker.match(needs, volunteers, MatchWish.FAIR);

        assertThat(matching.unserved())
                .extracting(Matching.Unserved::need, Matching.Unserved::sentence)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, "会这项技能的 2 名志愿者共可接 2 次，名额已用完，请增加名额或人员"),
                        org.assertj.core.api.Assertions.tuple(3, "没有志愿者会这项技能，请先招募或培训"));
        assertThat(matching.refused(0).unserved())
                .extracting(Matching.Unserved::need)
                .containsExactly(0, 3);
        assertThat(matching.refused(0).unserved().getFirst().sentence()).isEqualTo("会这项技能的 2 名志愿者都已婉拒，请另行安排");
        assertThatThrownBy(() -> matching.refused(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoDidLessIsAskedFirstWithinThePrice() {
        var needs = List.of(new Need(0, 0, 0));
        var busyNear = new Volunteer(10, 0, Set.of(0), 1, 9);
        var restedFar = new Volunteer(100, 0, Set.of(0), 1, 4);

        assertThat(Matchmaker.match(needs, List.of(busyNear, restedFar), new MatchWish(20))
                        .volunteerOf(0))
                .hasValue(1);
        assertThat(Matchmaker.match(needs, List.of(busyNear, restedFar), new MatchWish(17))
                        .volunteerOf(0))
                .hasValue(0);
        assertThat(Matchmaker.match(needs, List.of(busyNear, restedFar), MatchWish.NEAREST)
                        .volunteerOf(0))
                .hasValue(0);
    }

    @Test
    void fairnessShiftsServicesToThoseWhoDidLess() {
        var town = town(4, 400, 300, 4, 1500);

        var nearest = Matchmaker.match(town.needs(), town.volunteers(), MatchWish.NEAREST)
                .figures();
        var fair = Matchmaker.match(town.needs(), town.volunteers(), MatchWish.FAIR)
                .figures();

        assertThat(fair.served()).isEqualTo(nearest.served());
        assertThat(fair.services()).isLessThan(nearest.services());
        assertThat(fair.meanMetres()).isGreaterThanOrEqualTo(nearest.meanMetres());
    }

    @Test
    void nothingIsMatchedWithNothing() {
        assertThat(Matchmaker.match(List.of(), List.of(), MatchWish.FAIR).matches())
                .isEmpty();
        assertThat(Matchmaker.match(List.of(new Need(1, 1, 0)), List.of(), MatchWish.FAIR)
                        .unserved())
                .extracting(Matching.Unserved::reason)
                .containsExactly(Matching.Reason.NO_SKILL);
        assertThatThrownBy(() -> new Need(Double.NaN, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Volunteer(0, 0, Set.of(), -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MatchWish(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Town town(int seed, int needs, int volunteers, int skills, double side) {
        var random = new Random(seed);
        return new Town(
                IntStream.range(0, needs)
                        .mapToObj(i -> new Need(
                                random.nextInt(5) * side / 5 + random.nextDouble() * side / 9,
                                random.nextDouble() * side,
                                random.nextInt(skills)))
                        .toList(),
                IntStream.range(0, volunteers)
                        .mapToObj(i -> new Volunteer(
                                random.nextDouble() * side,
                                random.nextDouble() * side,
                                IntStream.range(0, 2)
                                        .map(one -> random.nextInt(skills))
                                        .boxed()
                                        .collect(Collectors.toSet()),
                                random.nextInt(4),
                                random.nextInt(6)))
                        .toList());
    }

    private static void assertWhole(Town town, Matching matching) {
        var used = new int[town.volunteers().size()];
        for (var match : matching.matches()) {
            var need = town.needs().get(match.need());
            var volunteer = town.volunteers().get(match.volunteer());
            assertThat(volunteer.skills()).contains(need.skill());
            assertThat(match.metres()).isCloseTo(metres(need, volunteer), within(0.001));
            used[match.volunteer()]++;
        }
        assertThat(IntStream.range(0, used.length))
                .allMatch(v -> used[v] <= town.volunteers().get(v).quota());
        assertThat(matching.matches().size() + matching.unserved().size())
                .isEqualTo(town.needs().size());
    }

    private static double metres(Need need, Volunteer volunteer) {
        return Math.hypot(need.x() - volunteer.x(), need.y() - volunteer.y());
    }

    private static double cost(Town town, MatchWish wish, Matching matching) {
        return matching.matches().stream()
                .mapToDouble(match -> match.metres()
                        + wish.metresPerService()
                                * town.volunteers().get(match.volunteer()).services())
                .sum();
    }

    /** How many can be served from one need on, and at what cost: every way is tried. */
    private static double[] bestByTrying(Town town, MatchWish wish, int need, int[] used) {
        if (need == town.needs().size()) {
            return new double[] {0, 0};
        }
        var best = bestByTrying(town, wish, need + 1, used);
        for (int v = 0; v < used.length; v++) {
            var volunteer = town.volunteers().get(v);
            if (used[v] < volunteer.quota()
                    && volunteer.skills().contains(town.needs().get(need).skill())) {
                used[v]++;
                var rest = bestByTrying(town, wish, need + 1, used);
                used[v]--;
                double cost = rest[1]
                        + metres(town.needs().get(need), volunteer)
                        + wish.metresPerService() * volunteer.services();
                if (Arrays.compare(new double[] {-1 - rest[0], cost}, new double[] {-best[0], best[1]}) < 0) {
                    best = new double[] {rest[0] + 1, cost};
                }
            }
        }
        return best;
    }
}
