package org.linjuli.planning;

import java.util.List;
import java.util.Set;
import org.linjuli.planning.MatchingList.NamedNeed;
import org.linjuli.planning.MatchingList.NamedVolunteer;
import org.linjuli.territory.SheetFault;

/**
 * What came of a file of needs and volunteers.
 *
 * @param faults with any of them nothing is brought together
 * @param changed rows of the needs that somebody else serves since the last refusal
 * @param proven over how many pairs of need and volunteer it was checked that nothing is better
 */
public record MatchingReport(
        List<SheetFault> faults,
        List<Pair> pairs,
        List<Left> unserved,
        List<Taken> volunteers,
        Matching.Figures figures,
        Set<Integer> changed,
        long proven) {

    /** Who is to serve a need, so many metres away in a straight line. */
    public record Pair(NamedNeed need, NamedVolunteer volunteer, double metres) {}

    /** A need that nobody serves, and why. */
    public record Left(NamedNeed need, Matching.Unserved why) {}

    /** How many needs a volunteer takes on. */
    public record Taken(NamedVolunteer volunteer, int needs) {}

    public MatchingReport {
        faults = List.copyOf(faults);
        pairs = List.copyOf(pairs);
        unserved = List.copyOf(unserved);
        volunteers = List.copyOf(volunteers);
        changed = Set.copyOf(changed);
    }

    static MatchingReport faulty(List<SheetFault> faults) {
        return new MatchingReport(
                faults, List.of(), List.of(), List.of(), new Matching.Figures(0, 0, 0, 0, 0, 0), Set.of(), 0);
    }
}
