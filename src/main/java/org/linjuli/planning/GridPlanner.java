package org.linjuli.planning;

import java.util.List;
import org.linjuli.planning.cut.Drawing;

/**
 * Draws plans. A pure function: the same map, wish, seed and rounds give the same plan. A wish that can't come true is
 * refused with a {@link PlanningProblem} and the arithmetic.
 */
public final class GridPlanner {

    private GridPlanner() {}

    /** A plan from nothing. */
    public static Plan draw(CityMap map, PlanWish wish, Effort effort, PlanWatch watch) {
        return Drawing.of(map, wish).draw(effort, watch);
    }

    /**
     * How good a division is that is there already.
     *
     * @param grids by lot, the number of its grid, each from 0 to one less than the wish has grids
     */
    public static PlanFigures judge(CityMap map, List<Integer> grids, PlanWish wish) {
        return Drawing.judge(map, grids, wish);
    }

    /**
     * A plan that differs as little as possible from the one in force: what is out of the band is mended where it is.
     *
     * @param before by lot, the number of its grid today; negative for a lot that is in none yet
     */
    public static Plan redraw(CityMap map, List<Integer> before, PlanWish wish, Effort effort, PlanWatch watch) {
        return Drawing.of(map, wish).redraw(before, effort, watch);
    }
}
