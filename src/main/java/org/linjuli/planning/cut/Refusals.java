package org.linjuli.planning.cut;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linjuli.planning.PlanWish;
import org.linjuli.planning.PlanningProblem;
import org.linjuli.shared.ProblemException;

/** Says no to wishes that can't come true, with the arithmetic and the way out. */
final class Refusals {

    private final Ground ground;
    private final PlanWish wish;

    Refusals(Ground ground, PlanWish wish) {
        this.ground = ground;
        this.wish = wish;
        if (ground.count == 0) {
            throw PlanningProblem.NOTHING_TO_PLAN.now();
        }
    }

    /** Marks the lots of fixed grids. */
    boolean[] fixed() {
        var fixed = new boolean[ground.count];
        for (var lots : wish.fixed()) {
            for (int lot : lots) {
                if (lot < 0 || lot >= ground.count) {
                    throw unusable(String.format(Locale.ROOT, "固定网格里的楼栋 %d 不在地图上，请改为 0–%d", lot, ground.count - 1));
                }
                if (fixed[lot]) {
                    throw unusable(String.format(Locale.ROOT, "楼栋 %d 同时在两个固定网格里，请只留一个", lot));
                }
                fixed[lot] = true;
            }
            if (lots.isEmpty() || !connected(lots)) {
                throw unusable(String.format(Locale.ROOT, "有一个固定网格为空或不连成一片（共 %d 栋），请改为相连的楼栋", lots.size()));
            }
        }
        return fixed;
    }

    private static ProblemException unusable(String message) {
        return PlanningProblem.FIXED_GRID_UNUSABLE.because(message).field("fixed", message);
    }

    private boolean connected(Set<Integer> lots) {
        var outside = new boolean[ground.count];
        java.util.Arrays.fill(outside, true);
        lots.forEach(lot -> outside[lot] = false);
        return new Pieces(ground, outside).all.size() == 1;
    }

    void apart() {
        for (var pair : wish.apart()) {
            if (!exists(pair.one()) || !exists(pair.other()) || pair.one() == pair.other()) {
                throw inseparable(String.format(Locale.ROOT, "不得同格的楼栋 %d 与 %d 须是地图上两栋不同的楼", pair.one(), pair.other()));
            }
            for (var lots : wish.fixed()) {
                if (lots.containsAll(List.of(pair.one(), pair.other()))) {
                    throw inseparable(
                            String.format(Locale.ROOT, "楼栋 %d 与 %d 不得同格，却在同一个固定网格里，请放开其中一项", pair.one(), pair.other()));
                }
            }
        }
    }

    private static ProblemException inseparable(String message) {
        return PlanningProblem.NOT_TO_BE_KEPT_APART.because(message).field("apart", message);
    }

    private boolean exists(int lot) {
        return 0 <= lot && lot < ground.count;
    }

    /** Whether so many grids can be had from what is not fixed. */
    void count(Pieces free) {
        int fixed = wish.fixed().size();
        int asked = wish.grids();
        int fewest = fixed + free.all.size();
        if (asked < fewest) {
            throw tooFew(String.format(
                    Locale.ROOT,
                    "%,d 个网格太少：地图分成 %,d 片互不相连的区域，另有 %,d 个固定网格，至少要 %,d 个网格",
                    asked,
                    free.all.size(),
                    fixed,
                    fewest));
        }
        int lots = free.lots();
        if (asked > fixed + lots) {
            throw tooMany(String.format(
                    Locale.ROOT, "%,d 个网格太多：可划分的楼栋共 %,d 栋，另有 %,d 个固定网格，最多 %,d 个网格", asked, lots, fixed, fixed + lots));
        }
        band(free, asked - fixed, fixed);
    }

    private void band(Pieces free, int grids, int fixed) {
        long households = free.households();
        int least = wish.band().least();
        int most = wish.band().most();
        long atMost = least == 0 ? grids : Math.max(free.all.size(), households / least);
        if (grids > atMost) {
            throw tooMany(String.format(
                    Locale.ROOT,
                    "%,d 个网格平均每个 %,d 户；每个网格至少 %,d 户时，%,d 户最多划 %,d 个网格",
                    grids + fixed,
                    households / grids,
                    least,
                    households,
                    atMost + fixed));
        }
        long excess = 0;
        for (var piece : free.all) {
            for (int lot : piece.lots) {
                excess += Math.max(0, ground.households[lot] - most);
            }
        }
        long atLeast = Math.ceilDiv(households - excess, most);
        if (grids < atLeast) {
            throw tooFew(String.format(
                    Locale.ROOT,
                    "%,d 个网格平均每个 %,d 户；每个网格至多 %,d 户时，%,d 户至少要 %,d 个网格",
                    grids + fixed,
                    households / grids,
                    most,
                    households,
                    atLeast + fixed));
        }
    }

    private static ProblemException tooMany(String message) {
        return PlanningProblem.TOO_MANY_GRIDS.because(message).field("grids", message);
    }

    private static ProblemException tooFew(String message) {
        return PlanningProblem.TOO_FEW_GRIDS.because(message).field("grids", message);
    }
}
