package org.linjuli.planning;

import java.util.List;

/**
 * What an attempt has found.
 *
 * @param moved households that would get another grid than they have today
 * @param ended codes of grids in force that would be no more
 * @param pieces into how many parts that nothing joins the area falls, one for each community at least
 */
public record RunResult(
        PlanFigures figures, long households, long moved, List<String> ended, int pieces, List<RunGrid> grids) {

    public RunResult {
        ended = List.copyOf(ended);
        grids = List.copyOf(grids);
    }
}
