package org.linjuli.planning.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.linjuli.planning.Demand;
import org.linjuli.planning.PlanningProblem;
import org.linjuli.planning.SitePlan;
import org.linjuli.planning.SitePlan.Site;
import org.linjuli.planning.SiteWish;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.planning.WalkTable;

/** Chooses: greedily first, then by exchanges, against a ceiling; what is small enough is searched through. */
public final class Siting {

    /** So many entries may be looked at, which takes about 80 ms. */
    private static final long SHAKING = 18_000_000;

    private static final int KICKS = 2;

    private final Savings savings;
    private final int stations;
    private Choice best;
    private long bound;

    private Siting(Savings savings, int stations) {
        this.savings = savings;
        this.stations = stations;
        this.best = improved(greedy(savings, stations));
        var ceiling = new Ceiling(savings, best, stations);
        ceiling.lower(best.value);
        this.bound = Math.min(ceiling.bound(), ceilingOfAll());
        ceiling.proposals().forEach(this::tryOut);
        shake();
        if (bound > best.value) {
            var search = new Search(savings, stations, best.value);
            boolean through = search.through(ceiling.worthATry(best.value));
            var found = search.found();
            if (found != null) {
                tryOut(found);
            }
            bound = through ? best.value : bound;
        }
    }

    public static SitePlan best(List<Demand> demands, int[] nearest, WalkTable candidates, SiteWish wish) {
        refuse(candidates.origins(), wish.stations());
        var savings = Savings.of(demands, nearest, candidates, wish);
        var siting = new Siting(savings, wish.stations());
        long before = before(demands, nearest, wish);
        long sign = wish.aim() == Aim.MOST_WITHIN ? 1 : -1;
        return new SitePlan(
                wish,
                sites(savings, siting.best.chosen()),
                before,
                before + sign * siting.best.value,
                before + sign * siting.bound);
    }

    private static void refuse(int candidates, int stations) {
        if (stations < 1) {
            throw PlanningProblem.NO_STATIONS.now().field("stations", "请填写至少 1 个站点");
        }
        if (stations > candidates) {
            var message = "要建 %,d 个站点，候选位置只有 %,d 个，请减少站点或扩大范围".formatted(stations, candidates);
            throw PlanningProblem.TOO_FEW_CANDIDATES.because(message).field("stations", message);
        }
    }

    private static long before(List<Demand> demands, int[] nearest, SiteWish wish) {
        long before = 0;
        for (int i = 0; i < nearest.length; i++) {
            long households = demands.get(i).households();
            before += switch (wish.aim()) {
                case MOST_WITHIN -> nearest[i] <= wish.within() ? households : 0;
                case SHORTEST_WAY -> households * Math.min(nearest[i], wish.within());
            };
        }
        return before;
    }

    private static Choice greedy(Savings savings, int stations) {
        var choice = new Choice(savings, stations);
        for (int i = 0; i < stations; i++) {
            choice.add(choice.bestToAdd());
        }
        return choice;
    }

    private static Choice improved(Choice choice) {
        boolean better = true;
        while (better) {
            better = choice.exchange();
        }
        return choice;
    }

    private void tryOut(int[] chosen) {
        var choice = new Choice(savings, stations);
        Arrays.stream(chosen).forEach(choice::add);
        if (improved(choice).value > best.value) {
            best = choice;
        }
    }

    /** Changes some of the chosen for any others and improves again, from the best so far, until so much work is done. */
    private void shake() {
        var dice = new SplittableRandom(stations);
        var choice = best;
        var kept = best.chosen();
        long reached = best.value;
        long end = choice.effort + SHAKING;
        while (reached < bound && choice.effort < end) {
            for (int i = 0; i < Math.min(KICKS, stations); i++) {
                choice.change(dice.nextInt(stations), dice.nextInt(savings.candidates));
            }
            improved(choice);
            if (choice.value >= reached) {
                reached = choice.value;
                kept = choice.chosen();
            } else {
                choice.become(kept);
            }
        }
        choice.become(kept);
    }

    /** Nobody can save more than by the candidate that is best for them. */
    private long ceilingOfAll() {
        long all = 0;
        for (int demand = 0; demand < savings.demands; demand++) {
            all += savings.most(demand);
        }
        return all;
    }

    /** The chosen in the order in which they should be built: each adds most to those before it. */
    private static List<Site> sites(Savings savings, int[] chosen) {
        var sites = new ArrayList<Site>();
        var saved = new long[savings.demands];
        var left = new ArrayList<>(Arrays.stream(chosen).sorted().boxed().toList());
        while (!left.isEmpty()) {
            var next = left.stream()
                    .map(one -> new Site(one, adds(savings, one, saved)))
                    .reduce((one, other) -> other.adds() > one.adds() ? other : one)
                    .orElseThrow();
            left.remove(Integer.valueOf(next.candidate()));
            sites.add(next);
            for (int i = savings.firstOfCandidate[next.candidate()];
                    i < savings.firstOfCandidate[next.candidate() + 1];
                    i++) {
                int demand = savings.demand[i];
                saved[demand] = Math.max(saved[demand], savings.savedByCandidate[i]);
            }
        }
        return sites;
    }

    private static long adds(Savings savings, int one, long[] saved) {
        long adds = 0;
        for (int i = savings.firstOfCandidate[one]; i < savings.firstOfCandidate[one + 1]; i++) {
            adds += Math.max(0, savings.savedByCandidate[i] - saved[savings.demand[i]]);
        }
        return adds;
    }
}
