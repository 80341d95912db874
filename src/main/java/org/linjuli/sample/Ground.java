package org.linjuli.sample;

import java.util.List;
import org.linjuli.territory.Division;

/**
 * The simulated ground of the county: plots, put together to grids, grids to communities, communities to
 * streets. Each is one piece, and each level covers the one above without gap or overlap.
 */
record Ground(Plots plots, List<Land> lands) {

    /** A community and its plots, grid by grid. */
    record Land(Division community, Division street, List<List<Integer>> grids) {

        List<Integer> plots() {
            return grids.stream().flatMap(List::stream).toList();
        }
    }
}
