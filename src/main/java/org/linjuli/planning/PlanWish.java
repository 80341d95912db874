package org.linjuli.planning;

import java.util.List;
import java.util.Set;

/**
 * What somebody wants of a plan.
 *
 * @param grids how many, the fixed ones among them
 * @param fixed grids that stay as they are, each a set of lots (固定网格)
 * @param apart lots that must not be in the same grid (不得同格)
 */
public record PlanWish(int grids, Band band, Profile profile, List<Set<Integer>> fixed, List<Apart> apart) {

    /** Two lots that must not be in the same grid, for instance of two quarrelling owners' committees. */
    public record Apart(int one, int other) {}

    public PlanWish {
        fixed = fixed.stream().map(Set::copyOf).toList();
        apart = List.copyOf(apart);
    }

    public static PlanWish of(int grids, Profile profile) {
        return new PlanWish(grids, Band.URBAN, profile, List.of(), List.of());
    }

    /** As many grids as come nearest to the size. */
    public static PlanWish ofSize(CityMap map, int households, Profile profile) {
        return of((int) Math.max(1, Math.round((double) map.households() / Math.max(1, households))), profile);
    }

    public PlanWish within(Band other) {
        return new PlanWish(grids, other, profile, fixed, apart);
    }

    public PlanWish keeping(List<Set<Integer>> grids) {
        return new PlanWish(this.grids, band, profile, grids, apart);
    }

    public PlanWish apart(List<Apart> pairs) {
        return new PlanWish(grids, band, profile, fixed, pairs);
    }
}
