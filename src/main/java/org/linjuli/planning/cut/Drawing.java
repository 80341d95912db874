package org.linjuli.planning.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.linjuli.planning.CityMap;
import org.linjuli.planning.Effort;
import org.linjuli.planning.Plan;
import org.linjuli.planning.PlanFigures;
import org.linjuli.planning.PlanProgress;
import org.linjuli.planning.PlanWatch;
import org.linjuli.planning.PlanWish;

/** The way from a wish to a plan: refuse what can't be, start, anneal, mend, tell. */
public final class Drawing {

    /** From so many lots on, both threads work on one plan; below, each on its own, and the better one is taken. */
    static final int LARGE = 3_000;

    /** Trees for each cut of the first plan. */
    private static final int TREES = 2;

    private final Ground ground;
    private final PlanWish wish;
    private final boolean[] fixedLots;
    private final Pieces pieces;
    private final Wishes wishes;
    private final Goal goal;
    private final boolean[] fixed;
    private boolean stopped;

    private Drawing(Ground ground, PlanWish wish) {
        this.ground = ground;
        this.wish = wish;
        var refusals = new Refusals(ground, wish);
        fixedLots = refusals.fixed();
        refusals.apart();
        pieces = new Pieces(ground, fixedLots);
        refusals.count(pieces);
        pieces.spread(wish.grids() - wish.fixed().size());
        wishes = new Wishes(ground.count, new int[0], pairs(wish));
        goal = Goal.of(wish.profile(), wish.band(), mean());
        fixed = new boolean[wish.grids()];
        Arrays.fill(fixed, 0, wish.fixed().size(), true);
    }

    public static Drawing of(CityMap map, PlanWish wish) {
        return new Drawing(new Ground(map), wish);
    }

    public static PlanFigures judge(CityMap map, List<Integer> grids, PlanWish wish) {
        var ground = new Ground(map);
        var numbers = grids.stream().mapToInt(Integer::intValue).toArray();
        var pieces = new Pieces(ground, new boolean[ground.count]);
        var wishes = new Wishes(ground.count, new int[0], pairs(wish));
        return new Report(new Cut(ground, numbers, wish.grids()), wish, wishes, pieces).figures();
    }

    static List<int[]> pairs(PlanWish wish) {
        return wish.apart().stream()
                .map(pair -> new int[] {pair.one(), pair.other()})
                .toList();
    }

    private double mean() {
        int free = wish.grids() - wish.fixed().size();
        return free == 0 ? wish.band().most() : (double) pieces.households() / free;
    }

    public Plan draw(Effort effort, PlanWatch watch) {
        var schedule = new Schedule(effort, ground.count);
        var chains = new ArrayList<Chain>();
        for (int i = 0; i < (ground.count < LARGE ? Crew.SIZE : 1); i++) {
            long seed = effort.seed() + (long) i * 7_919;
            chains.add(new Chain(
                    new Cut(ground, start(new Dice(seed, -1)), wish.grids()),
                    wishes,
                    last(),
                    seed,
                    () -> !schedule.ends()));
        }
        int rounds = anneal(chains, schedule, watch);
        var best = best(chains);
        Runnable tell = () -> tell(best, schedule, rounds, watch, grid -> plan(grid, rounds));
        mending(schedule, tell).mend(best, goal, schedule.rounds, new boolean[wish.grids()]);
        return plan(best.best, rounds);
    }

    private Goal last() {
        return goal.firm(Schedule.FIRM);
    }

    private int[] start(Dice dice) {
        var grid = new int[ground.count];
        int next = 0;
        for (var lots : wish.fixed()) {
            for (int lot : lots) {
                grid[lot] = next;
            }
            next++;
        }
        var start = new Start(ground, goal, dice, grid, TREES);
        for (var piece : pieces.all) {
            start.cut(piece.lots, piece.grids, next);
            next += piece.grids;
        }
        return grid;
    }

    private int anneal(List<Chain> chains, Schedule schedule, PlanWatch watch) {
        int halves = Crew.SIZE / chains.size();
        int round = 0;
        tell(best(chains), schedule, 0, watch, grid -> plan(grid, 0));
        while (round < schedule.rounds && !stopped && !schedule.roundsEnd()) {
            double done = schedule.done(round);
            var now = goal.firm(Schedule.firmness(done));
            var work = new ArrayList<Runnable>();
            var heat = new Heat(now, schedule.stepsPerLot, goal.heat * Schedule.temperature(done));
            for (var chain : chains) {
                work.addAll(chain.round(round, halves, heat, fixed));
            }
            Crew.work(work);
            chains.forEach(Chain::remember);
            int finished = ++round;
            tell(best(chains), schedule, finished, watch, grid -> plan(grid, finished));
        }
        return round;
    }

    private void tell(Chain best, Schedule schedule, int round, PlanWatch watch, Function<int[], Plan> plan) {
        var grid = best.best;
        double done = round == 0 ? 0 : schedule.done(round);
        stopped |=
                !watch.goOn(new PlanProgress(round, schedule.rounds, done, schedule.elapsed(), () -> plan.apply(grid)));
    }

    private static Chain best(List<Chain> chains) {
        return chains.stream()
                .min(Comparator.comparingDouble(chain -> chain.cost))
                .orElseThrow();
    }

    private Report report(int[] grid, Wishes bound) {
        return new Report(new Cut(ground, grid, wish.grids()), wish, bound, pieces);
    }

    private Plan plan(int[] grid, int rounds) {
        var cut = new Cut(ground, grid, wish.grids());
        var numbers = IntStream.range(0, cut.count).toArray();
        var nothing = new Lineages(cut, numbers, new int[0]);
        return new Report(cut, wish, wishes, pieces).plan(numbers, nothing, rounds, stopped);
    }

    private Mending mending(Schedule schedule, Runnable tell) {
        double mean = mean();
        return new Mending(
                households -> Goal.fits(households, wish.band(), mean),
                fixed,
                () -> !stopped && !schedule.ends(),
                tell);
    }

    /** The plan in force, mended where it has to be. */
    public Plan redraw(List<Integer> before, Effort effort, PlanWatch watch) {
        var schedule = new Schedule(effort, ground.count);
        var old = new OldPlan(ground, goal, new Dice(effort.seed(), -1), before, wish);
        var numbers = old.numbers.stream().mapToInt(Integer::intValue).toArray();
        var index = new HashMap<Integer, Integer>();
        IntStream.range(0, numbers.length).forEach(g -> index.put(numbers[g], g));
        var today = before.stream()
                .mapToInt(number -> index.getOrDefault(number, -1))
                .toArray();
        var bound = new Wishes(ground.count, today, pairs(wish));
        var priced = goal.withPriceOfMoving(Goal.PER_HOUSEHOLD_MOVED);
        var chain = new Chain(
                new Cut(ground, old.grid, wish.grids()),
                bound,
                priced.firm(Schedule.FIRM),
                effort.seed(),
                () -> !schedule.ends());
        var also = new boolean[wish.grids()];
        IntStream.range(0, also.length).forEach(g -> also[g] = old.touched.get(g));
        var numbersBefore = before.stream().mapToInt(Integer::intValue).toArray();
        Function<int[], Plan> plan = grid -> {
            var lineages = new Lineages(new Cut(ground, grid, wish.grids()), numbers, numbersBefore);
            return report(grid, bound).plan(numbers, lineages, 0, stopped);
        };
        Runnable tell = () -> tell(chain, schedule, 0, watch, plan);
        tell.run();
        mending(schedule, tell).mend(chain, priced, 0, also);
        return plan.apply(chain.best);
    }
}
