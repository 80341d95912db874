package org.linjuli.planning;

import java.util.List;

/**
 * Where the next stations should stand. All amounts are households for {@link SiteWish.Aim#MOST_WITHIN} and
 * household-centimetres of way for {@link SiteWish.Aim#SHORTEST_WAY}.
 *
 * @param sites by what each adds to those before it, the most first
 * @param before what there is with the stations that stand
 * @param after what there is with the new ones
 * @param bound no choice of so many candidates is better than this: at most so many households, at least so much way
 */
public record SitePlan(SiteWish wish, List<Site> sites, long before, long after, long bound) {

    /** A chosen candidate and what it adds: households, or way that is saved. */
    public record Site(int candidate, long adds) {}

    public SitePlan {
        sites = List.copyOf(sites);
    }

    /** Whether no choice can be better. */
    public boolean optimal() {
        return after == bound;
    }

    /** The share of the best possible that is reached for certain: 0.997 says that nothing is better by more than 0.3 %. */
    public double certain() {
        if (optimal()) {
            return 1;
        }
        return wish.aim() == SiteWish.Aim.MOST_WITHIN ? (double) after / bound : (double) bound / after;
    }
}
