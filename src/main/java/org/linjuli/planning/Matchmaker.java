package org.linjuli.planning;

import java.util.List;
import org.linjuli.planning.match.Assignment;

/**
 * Brings needs and volunteers together: as many needs as can be are served, and among all ways to do that the one with the
 * least total of metres and fairness is taken. A pure function.
 */
public final class Matchmaker {

    private Matchmaker() {}

    public static Matching match(List<Need> needs, List<Volunteer> volunteers, MatchWish wish) {
        return new Matching(Assignment.of(needs, volunteers, wish));
    }
}
