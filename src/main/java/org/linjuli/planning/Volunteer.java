package org.linjuli.planning;

import java.util.Set;

/**
 * Who may help (志愿者), from where they set out.
 *
 * @param x metres to the east in any plane of the city; {@code y} to the north
 * @param skills numbers of what they can do
 * @param quota how many needs they take on at most
 * @param services how many services of theirs were verified in the last 90 days
 */
public record Volunteer(double x, double y, Set<Integer> skills, int quota, int services) {

    private static final double FARTHEST = 1e6;

    public Volunteer {
        requirePlace(x, y);
        skills = Set.copyOf(skills);
        if (quota < 0 || services < 0) {
            throw new IllegalArgumentException("A volunteer has no negative quota or services");
        }
    }

    static void requirePlace(double x, double y) {
        if (!(Math.abs(x) <= FARTHEST) || !(Math.abs(y) <= FARTHEST)) {
            throw new IllegalArgumentException("A place lies within 1,000 km of the middle of its plane");
        }
    }
}
