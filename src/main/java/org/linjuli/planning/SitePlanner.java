package org.linjuli.planning;

import java.util.List;
import org.linjuli.planning.site.Siting;
import org.linjuli.planning.site.Spread;

/** Says where the next stations should stand. A pure function. */
public final class SitePlanner {

    private SitePlanner() {}

    /** Where a station could stand: at most so many of the demands, spread evenly over the ground. */
    public static int[] candidates(List<Demand> demands, int most) {
        return Spread.of(demands, most);
    }

    /**
     * The best of the candidates, with a bound on how much better any choice could be.
     *
     * @param nearest by demand, how far the nearest station is that stands already, or {@link Walk#BEYOND}
     * @param candidates what is reached from each place where a station could stand
     */
    public static SitePlan best(List<Demand> demands, int[] nearest, WalkTable candidates, SiteWish wish) {
        return Siting.best(demands, nearest, candidates, wish);
    }
}
