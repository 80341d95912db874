package org.linjuli.planning.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.linjuli.planning.PlanWish;
import org.linjuli.planning.PlanningProblem;

/**
 * The plan in force, made into one with as many connected grids as asked: torn grids keep their largest part, lots without
 * a grid join the one they share most border with, and grids are merged or halved until their number is right.
 */
final class OldPlan {

    private static final int NONE = -1;

    private final Ground ground;
    private final Goal goal;
    private final Dice dice;
    private final int fixed;

    /** By lot. */
    final int[] grid;
    /** By grid, the number it has outside. */
    final List<Integer> numbers = new ArrayList<>();
    /** By grid: something was done to it. */
    final List<Boolean> touched = new ArrayList<>();

    private int fresh;

    OldPlan(Ground ground, Goal goal, Dice dice, List<Integer> before, PlanWish wish) {
        this.ground = ground;
        this.goal = goal;
        this.dice = dice;
        fixed = wish.fixed().size();
        if (before.size() != ground.count) {
            var message = String.format(Locale.ROOT, "现行方案有 %,d 栋楼，地图有 %,d 栋，须一一对应", before.size(), ground.count);
            throw PlanningProblem.OLD_PLAN_UNREADABLE.because(message).field("before", message);
        }
        grid = new int[ground.count];
        Arrays.fill(grid, NONE);
        fresh = before.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        takeOver(before, wish);
        keepLargestParts();
        attach();
        new Parting(this).settle(wish.grids());
    }

    /** Fixed grids first, each with the number most of its lots had. */
    private void takeOver(List<Integer> before, PlanWish wish) {
        for (var lots : wish.fixed()) {
            int first = before.get(lots.stream().min(Integer::compare).orElseThrow());
            add(first >= 0 && !numbers.contains(first) ? first : fresh++, false);
            for (int lot : lots) {
                grid[lot] = numbers.size() - 1;
            }
        }
        var others = new TreeSet<>(before);
        others.removeIf(number -> number < 0 || numbers.contains(number));
        var index = new java.util.HashMap<Integer, Integer>();
        for (int number : others) {
            index.put(number, numbers.size());
            add(number, false);
        }
        for (int lot = 0; lot < ground.count; lot++) {
            if (grid[lot] == NONE) {
                grid[lot] = index.getOrDefault(before.get(lot), NONE);
            }
        }
    }

    private void keepLargestParts() {
        var seen = new boolean[ground.count];
        var largest = new long[numbers.size()];
        Arrays.fill(largest, -1);
        var kept = new int[numbers.size()][];
        for (int lot = 0; lot < ground.count; lot++) {
            int g = grid[lot];
            if (g >= fixed && !seen[lot]) {
                var part = part(lot, seen);
                long weight =
                        Arrays.stream(part).mapToLong(v -> ground.households[v]).sum() * ground.count + part.length;
                if (weight > largest[g]) {
                    largest[g] = weight;
                    kept[g] = part;
                }
            }
        }
        var all = new int[numbers.size()];
        for (int g : grid) {
            if (g != NONE) {
                all[g]++;
            }
        }
        for (int g = fixed; g < kept.length; g++) {
            if (kept[g] != null && all[g] > kept[g].length) {
                release(g, kept[g]);
            }
        }
    }

    private void release(int g, int[] kept) {
        for (int lot = 0; lot < ground.count; lot++) {
            if (grid[lot] == g) {
                grid[lot] = NONE;
            }
        }
        for (int lot : kept) {
            grid[lot] = g;
        }
        touched.set(g, true);
    }

    /** Connected lots of the same grid. */
    private int[] part(int start, boolean[] seen) {
        var part = new ArrayList<Integer>();
        seen[start] = true;
        part.add(start);
        for (int head = 0; head < part.size(); head++) {
            int lot = part.get(head);
            for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
                int next = ground.to[link];
                if (!seen[next] && grid[next] == grid[start]) {
                    seen[next] = true;
                    part.add(next);
                }
            }
        }
        return part.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One lot after the other joins a grid beside it; who has none beside becomes one of their own. */
    private void attach() {
        boolean missing = true;
        while (missing) {
            missing = false;
            boolean joined = false;
            for (int lot = 0; lot < ground.count; lot++) {
                if (grid[lot] == NONE) {
                    int to = longestBorder(lot);
                    grid[lot] = to;
                    joined |= to != NONE;
                    missing |= to == NONE;
                    if (to != NONE) {
                        touched.set(to, true);
                    }
                }
            }
            if (missing && !joined) {
                for (int lot : part(firstMissing(), new boolean[ground.count])) {
                    grid[lot] = numbers.size();
                }
                add(fresh++, true);
            }
        }
    }

    private int firstMissing() {
        int lot = 0;
        while (grid[lot] != NONE) {
            lot++;
        }
        return lot;
    }

    private int longestBorder(int lot) {
        int best = NONE;
        double longest = -1;
        for (int link = ground.from[lot]; link < ground.from[lot + 1]; link++) {
            int g = grid[ground.to[link]];
            if (g >= fixed) {
                double metres = 0;
                for (int other = ground.from[lot]; other < ground.from[lot + 1]; other++) {
                    metres += grid[ground.to[other]] == g ? ground.metres[other] : 0;
                }
                if (metres > longest) {
                    longest = metres;
                    best = g;
                }
            }
        }
        return best;
    }

    private void add(int number, boolean isTouched) {
        numbers.add(number);
        touched.add(isTouched);
    }

    Ground ground() {
        return ground;
    }

    int fixed() {
        return fixed;
    }

    /** Cuts connected lots in two; the smaller part becomes a grid with a new number. */
    void halve(int g, int[] lots) {
        var part = new int[ground.count];
        new Start(ground, goal, dice, part, 6).cut(lots, 2, 0);
        long balance = 0;
        for (int lot : lots) {
            balance += (part[lot] == 0 ? 1 : -1) * (ground.households[lot] + 1L);
        }
        int leaves = balance >= 0 ? 1 : 0;
        for (int lot : lots) {
            if (part[lot] == leaves) {
                grid[lot] = numbers.size();
            }
        }
        touched.set(g, true);
        add(fresh++, true);
    }

    /** All lots of one grid go to another; the last grid takes its place. */
    void merge(int g, int into) {
        int last = numbers.size() - 1;
        for (int lot = 0; lot < grid.length; lot++) {
            if (grid[lot] == g) {
                grid[lot] = into;
            }
        }
        touched.set(into, true);
        for (int lot = 0; lot < grid.length; lot++) {
            if (grid[lot] == last) {
                grid[lot] = g;
            }
        }
        numbers.set(g, numbers.get(last));
        touched.set(g, touched.get(last));
        numbers.removeLast();
        touched.removeLast();
    }
}
