package org.linjuli.planning;

import java.util.List;
import org.linjuli.planning.patch.Patching;

/**
 * Cuts a round from door to door into connected patches of nearly equal work, each with an order to walk in. A pure function:
 * the same stops, wish and seed give the same patches. A wish that can't come true is a {@link PlanningProblem}.
 */
public final class PatchPlanner {

    private PatchPlanner() {}

    public static PatchPlan cut(List<Stop> stops, PatchWish wish) {
        return Patching.cut(stops, wish);
    }
}
