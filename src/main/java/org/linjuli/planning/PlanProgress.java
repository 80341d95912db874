package org.linjuli.planning;

import java.util.function.Supplier;

/**
 * How far the work is, and how good the best plan so far.
 *
 * @param done from 0 to 1
 * @param best the best plan so far; made when asked for, so who only counts rounds costs nothing
 */
public record PlanProgress(int round, int rounds, double done, double seconds, Supplier<Plan> best) {

    public PlanFigures figures() {
        return best.get().figures();
    }
}
