package org.linjuli.planning;

import java.util.List;
import java.util.Set;
import org.linjuli.shared.Point;

/** Needs and volunteers of a file, by name and at their places. */
public record MatchingList(List<NamedNeed> needs, List<NamedVolunteer> volunteers) {

    /** Where somebody is, as the file has it or as it was found. */
    public record Spot(String label, Point at) {}

    /**
     * Something that one volunteer is to do.
     *
     * @param row where it stands in the file
     */
    public record NamedNeed(int row, String name, Spot place, String skill) {}

    /**
     * Who may help.
     *
     * @param row where they stand in the file
     * @param quota how many needs they take on at most
     * @param services verified in the last 90 days
     */
    public record NamedVolunteer(int row, String name, Spot place, Set<String> skills, int quota, int services) {

        public NamedVolunteer {
            skills = Set.copyOf(skills);
        }
    }

    public MatchingList {
        needs = List.copyOf(needs);
        volunteers = List.copyOf(volunteers);
    }
}
