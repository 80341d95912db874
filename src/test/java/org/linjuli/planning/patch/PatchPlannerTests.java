package org.linjuli.planning.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.planning.PatchPlan;
import org.linjuli.planning.PatchPlanner;
import org.linjuli.planning.PatchWish;
import org.linjuli.planning.PlanningProblem;
import org.linjuli.planning.Stop;
import org.linjuli.shared.ProblemException;

/** What every cut of a round keeps, and what makes one better than a ruler. */
class PatchPlannerTests {

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,2,2", "3,17,3", "4,40,40", "5,60,7", "6,90,4", "7,120,11", "8,75,25"})
    void everyBuildingIsInOneConnectedPatchAndWalkedPastOnce(int seed, int buildings, int patches) {
        var stops = estate(seed, buildings);

        var plan = PatchPlanner.cut(stops, PatchWish.of(patches));

        assertWhole(stops, plan, patches);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void sharesAreFairerAndWalksShorterThanWithARuler(int seed) {
        var stops = estate(seed, 240);
        var wish = PatchWish.of(12);

        var plan = PatchPlanner.cut(stops, wish);
        var ruler = Strips.cut(stops, wish);

        assertThat(plan.unfairness()).isLessThan(1.06).isLessThan(ruler.unfairness());
        assertThat(plan.shortest()).isGreaterThan(0.9);
        assertThat(plan.metres()).isLessThan(0.75 * ruler.metres());
    }

    @Test
    void theSameSeedGivesTheSamePatches() {
        var stops = estate(5, 90);

        assertThat(PatchPlanner.cut(stops, PatchWish.of(6).seeded(3)))
                .isEqualTo(PatchPlanner.cut(stops, PatchWish.of(6).seeded(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aWalkIsHardlyLongerThanTheShortestOfAll(int seed) {
        var town = new Neighbourhood(estate(seed, 8));
        var all = IntStream.range(0, 8).toArray();

        double walk = Walk.metres(town, Walk.past(town, all));

        assertThat(walk).isLessThanOrEqualTo(1.001 * shortest(town, new ArrayList<>(), 0));
    }

    @Test
    void buildingsInALineOrAtOnePlaceHangTogether() {
        var line = IntStream.range(0, 9).mapToObj(i -> new Stop(30 * i, 7, 5)).toList();
        var place = IntStream.range(0, 4).mapToObj(i -> new Stop(3, 3, i)).toList();

        assertWhole(line, PatchPlanner.cut(line, PatchWish.of(3)), 3);
        assertWhole(place, PatchPlanner.cut(place, PatchWish.of(2)), 2);
        assertThat(PatchPlanner.cut(line, PatchWish.of(1)).metres()).isCloseTo(240, within(0.001));
    }

    @Test
    void asManyPatchesAsComeNearestToASize() {
        var stops = List.of(new Stop(0, 0, 100), new Stop(1, 0, 70), new Stop(2, 0, 80));

        assertThat(PatchWish.ofSize(stops, 90).patches()).isEqualTo(3);
        assertThat(PatchWish.ofSize(stops, 9_000).patches()).isOne();
    }

    @Test
    void whatCannotBeCutIsRefusedWithTheWayOut() {
        var refused =
                catchThrowableOfType(ProblemException.class, () -> PatchPlanner.cut(estate(1, 3), PatchWish.of(4)));
        var nothing = catchThrowableOfType(ProblemException.class, () -> PatchPlanner.cut(List.of(), PatchWish.of(1)));

        assertThat(refused).hasMessage("3 栋楼最少分 1 片，最多分 3 片，不能分 4 片");
        assertThat(refused.facts()).containsKey("errors");
        assertThat(nothing.problem()).isEqualTo(PlanningProblem.NOTHING_TO_WALK);
    }

    @Test
    void theCommandWritesPatchAndPlaceOfEachBuilding(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("nodes.csv"), "x,y,households\n0,0,10\n20,0,10\n500,0,10\n520,0,10\n");
        var to = folder.resolve("out.csv");

        assertThat(run(folder.toString(), "--k", "2", "--out", to.toString())).isZero();
        assertThat(run(folder.toString(), "--size", "20")).isZero();
        assertThat(run(folder.toString(), "--k", "5")).isEqualTo(2);
        assertThat(run(folder.toString())).isOne();

        assertThat(Files.readAllLines(to)).hasSize(4).allMatch(line -> line.matches("[01],[01]"));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("longest work 1.000 of the mean", "最多分 4 片", "Usage:");
    }

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... args) {
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return PatchCommand.run(args, to, to);
    }

    private static void assertWhole(List<Stop> stops, PatchPlan plan, int patches) {
        var town = new Neighbourhood(stops);
        var seen = new HashSet<Integer>();
        assertThat(plan.patches()).hasSize(patches);
        for (var patch : plan.patches()) {
            assertThat(patch.stops()).isNotEmpty().allMatch(seen::add);
            var reached = new HashSet<Integer>();
            reach(town, patch.stops().getFirst(), new HashSet<>(patch.stops()), reached);
            assertThat(reached).hasSameSizeAs(patch.stops());
            var walk = patch.stops().stream().mapToInt(Integer::intValue).toArray();
            assertThat(patch.metres()).isCloseTo(Walk.metres(town, walk), within(0.001));
            assertThat(patch.doors())
                    .isEqualTo(IntStream.of(walk)
                            .mapToLong(i -> stops.get(i).doors())
                            .sum());
            assertThat(patch.seconds()).isCloseTo(patch.doors() * 180 + patch.metres() / 1.2, within(0.001));
        }
        assertThat(seen).hasSameSizeAs(stops);
    }

    private static void reach(Neighbourhood town, int stop, Set<Integer> in, Set<Integer> reached) {
        if (in.contains(stop) && reached.add(stop)) {
            IntStream.of(town.neighbours[stop]).forEach(other -> reach(town, other, in, reached));
        }
    }

    /** Tries every order. */
    private static double shortest(Neighbourhood town, List<Integer> order, double metres) {
        if (order.size() == town.count()) {
            return metres;
        }
        double best = Double.MAX_VALUE;
        for (int next = 0; next < town.count(); next++) {
            if (!order.contains(next)) {
                double way = order.isEmpty() ? 0 : town.metres(order.getLast(), next);
                order.add(next);
                best = Math.min(best, shortest(town, order, metres + way));
                order.removeLast();
            }
        }
        return best;
    }

    /** Rows of buildings with gaps and a few towers. */
    private static List<Stop> estate(int seed, int buildings) {
        var random = new Random(seed);
        int columns = (int) Math.ceil(Math.sqrt(buildings));
        return IntStream.range(0, buildings)
                .mapToObj(i -> new Stop(
                        i % columns * 45 + random.nextInt(20) + (i % columns > columns / 2 ? 80 : 0),
                        Math.floorDiv(i, columns) * 60 + random.nextInt(15),
                        random.nextInt(9) == 0 ? 40 : 6 + random.nextInt(12)))
                .toList();
    }
}
