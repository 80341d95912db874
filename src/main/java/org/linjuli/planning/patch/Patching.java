package org.linjuli.planning.patch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.linjuli.planning.Band;
import org.linjuli.planning.Border;
import org.linjuli.planning.CityMap;
import org.linjuli.planning.Effort;
import org.linjuli.planning.GridPlanner;
import org.linjuli.planning.Lot;
import org.linjuli.planning.PatchPlan;
import org.linjuli.planning.PatchWish;
import org.linjuli.planning.PlanWatch;
import org.linjuli.planning.PlanWish;
import org.linjuli.planning.PlanningProblem;
import org.linjuli.planning.Profile;
import org.linjuli.planning.Stop;

/** From stops to patches: a first cut as if work were households, then fair shares with real walks. */
public final class Patching {

    private static final int ROUNDS = 3;
    private static final double BAND = 0.05;

    private Patching() {}

    public static PatchPlan cut(List<Stop> stops, PatchWish wish) {
        if (stops.isEmpty()) {
            throw PlanningProblem.NOTHING_TO_WALK.now();
        }
        if (wish.patches() < 1 || wish.patches() > stops.size()) {
            var message = String.format(
                    Locale.ROOT, "%,d 栋楼最少分 1 片，最多分 %,d 片，不能分 %,d 片", stops.size(), stops.size(), wish.patches());
            throw PlanningProblem.PATCHES_IMPOSSIBLE.because(message).field("patches", message);
        }
        var work = new Work(stops, wish);
        var shares = new Sharing(work, start(work, wish), wish.patches()).fair();
        return new PatchPlan(
                Arrays.stream(shares).map(share -> patch(stops, share)).toList());
    }

    static PatchPlan.Patch patch(List<Stop> stops, Share share) {
        long doors = Arrays.stream(share.order())
                .mapToLong(stop -> stops.get(stop).doors())
                .sum();
        return new PatchPlan.Patch(
                IntStream.of(share.order()).boxed().toList(), doors, share.metres(), share.seconds());
    }

    /** Each stop is a square lot as wide as it is far from its neighbours, and as heavy as its calls and the way to it. */
    private static int[] start(Work work, PatchWish wish) {
        var town = work.town;
        var lots = new ArrayList<Lot>();
        var borders = new ArrayList<Border>();
        long all = 0;
        double side = Math.max(1, usual(town));
        for (int stop = 0; stop < town.count(); stop++) {
            int at = stop;
            double nearest = Arrays.stream(town.neighbours[stop])
                    .mapToDouble(other -> town.metres(at, other))
                    .min()
                    .orElse(0);
            int seconds = (int) Math.ceil(work.calls[stop] + nearest / work.pace);
            all += seconds;
            lots.add(new Lot(
                    seconds,
                    town.x[stop],
                    town.y[stop],
                    Lot.NO_COMPOUND,
                    side * side,
                    side * Math.max(4, town.neighbours[stop].length)));
            for (int other : town.neighbours[stop]) {
                if (other > stop) {
                    borders.add(new Border(stop, other, side, 0));
                }
            }
        }
        double mean = (double) all / wish.patches();
        var band = new Band((int) (mean * (1 - BAND)), (int) Math.ceil(mean * (1 + BAND)) + 1);
        var plan = GridPlanner.draw(
                new CityMap(lots, borders),
                PlanWish.of(wish.patches(), Profile.COMPACT).within(band),
                Effort.rounds(wish.seed(), ROUNDS),
                PlanWatch.NOBODY);
        return plan.gridOfLot().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double usual(Neighbourhood town) {
        var ways = IntStream.range(0, town.count())
                .mapToObj(stop -> Arrays.stream(town.neighbours[stop]).mapToDouble(other -> town.metres(stop, other)))
                .flatMapToDouble(some -> some)
                .sorted()
                .toArray();
        return ways.length == 0 ? 1 : ways[ways.length / 2];
    }
}
