package org.linjuli.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.planning.walk.SampleStreets;
import org.linjuli.sample.CitySize;
import org.linjuli.sample.SampleCity;
import org.linjuli.shared.Point;

/**
 * Measures walking and siting on a made-up town of 54,000 corners with 8,000 doors and 400 places, so dense that
 * each walk of a quarter of an hour meets some 5,000 corners, and on the sample city.
 * Prints the median of some rounds after warming up: {@code name: seconds s, what else}.
 */
public final class CircleBench {

    private static final int SIDE = 233;
    private static final double BLOCK = 25;
    private static final int QUARTER = 100_000;
    private static final int THREE_QUARTERS = 300_000;
    private static final int ROUNDS = 9;
    private static final int WARM = 6;

    private CircleBench() {}

    public static void main(String[] args) {
        var streets = SampleStreets.town(SIDE, SIDE, BLOCK, 1);
        var doors = SampleStreets.doors(8_000, BLOCK * SIDE, BLOCK * SIDE, 1);
        var walk = WalkPlanner.along(streets, doors);
        var places = doors.stream().limit(8_000).map(Demand::at).toList();
        var candidates = new ArrayList<Point>();
        for (int i = 0; i < 400; i++) {
            candidates.add(places.get(i * 20));
        }
        var table = timed("walk from 400 places", () -> walk.from(candidates, QUARTER));
        say("", "%d corners, %d reached".formatted(streets.corners(), table.entries()));
        var far = walk.from(candidates, THREE_QUARTERS);
        var standing = walk.nearest(candidates.subList(0, 6), THREE_QUARTERS);
        for (int stations : new int[] {10, 20}) {
            site(doors, standing, table, new SiteWish(Aim.MOST_WITHIN, stations, QUARTER));
            site(doors, standing, far, new SiteWish(Aim.SHORTEST_WAY, stations, THREE_QUARTERS));
        }
        city();
    }

    private static void site(List<Demand> doors, int[] standing, WalkTable table, SiteWish wish) {
        var plan = timed(
                "%s %d of 400".formatted(wish.aim(), wish.stations()),
                () -> SitePlanner.best(doors, standing, table, wish));
        say("", "reached %.4f of the bound".formatted(plan.certain()));
    }

    private static void city() {
        var city = SampleCity.of(CitySize.FUQING, SampleCity.USUAL_SEED);
        var demands = city.buildings()
                .map(one -> new Demand(one.building().point(), one.households()))
                .toList();
        var streets = city.streets();
        var walk = timed("a city put onto its streets", () -> WalkPlanner.along(streets, demands));
        var random = new Random(1);
        var stations = random.ints(522, 0, demands.size())
                .mapToObj(one -> demands.get(one).at())
                .toList();
        var nearest = timed("a city's households counted", () -> walk.nearest(stations, THREE_QUARTERS));
        say(
                "",
                "%d buildings, %d corners, %d within a quarter of an hour"
                        .formatted(
                                demands.size(),
                                streets.corners(),
                                Arrays.stream(nearest)
                                        .filter(one -> one <= QUARTER)
                                        .count()));
    }

    private static <T> T timed(String name, Supplier<T> work) {
        var seconds = new double[ROUNDS];
        T last = work.get();
        for (int i = -WARM; i < ROUNDS; i++) {
            long start = System.nanoTime();
            last = work.get();
            seconds[Math.max(0, i)] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        say(name, "%.4f s".formatted(seconds[ROUNDS / 2]));
        return last;
    }

    private static void say(String name, String what) {
        System.out.printf(Locale.ROOT, "%-32s %s%n", name, what);
    }
}
