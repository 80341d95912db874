package org.linjuli.planning;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.linjuli.planning.match.Assignment;

/** Who is to serve which need. Never changes; a refusal makes another one. */
public final class Matching {

    /** One need and who is to serve it, so many metres away. */
    public record Match(int need, int volunteer, double metres) {}

    /** A need that nobody can serve, and why. */
    public record Unserved(int need, Reason reason, int volunteers, int quota) {

        /** Why, for the person who has to find another way. */
        public String sentence() {
            return switch (reason) {
                case NO_SKILL -> "没有志愿者会这项技能，请先招募或培训";
                case ALL_REFUSED -> String.format(Locale.ROOT, "会这项技能的 %d 名志愿者都已婉拒，请另行安排", volunteers);
                case NO_QUOTA -> String.format(Locale.ROOT, "会这项技能的 %d 名志愿者共可接 %d 次，名额已用完，请增加名额或人员", volunteers, quota);
            };
        }
    }

    public enum Reason {
        /** Nobody has the skill. */
        NO_SKILL,
        /** Everybody with the skill has refused. */
        ALL_REFUSED,
        /** Everybody with the skill is needed elsewhere, and there is no way round. */
        NO_QUOTA
    }

    /** How good a matching is; {@code services} is the mean number of those who were chosen. */
    public record Figures(
            int needs, int served, double meanMetres, double medianMetres, double farthestMetres, double services) {}

    private final Assignment assignment;

    Matching(Assignment assignment) {
        this.assignment = assignment;
    }

    public OptionalInt volunteerOf(int need) {
        int volunteer = assignment.volunteerOf(need);
        return volunteer < 0 ? OptionalInt.empty() : OptionalInt.of(volunteer);
    }

    public List<Match> matches() {
        return IntStream.range(0, assignment.needs())
                .filter(need -> assignment.volunteerOf(need) >= 0)
                .mapToObj(need -> new Match(need, assignment.volunteerOf(need), assignment.metres(need)))
                .toList();
    }

    public List<Unserved> unserved() {
        return IntStream.range(0, assignment.needs())
                .filter(need -> assignment.volunteerOf(need) < 0)
                .mapToObj(assignment::unserved)
                .toList();
    }

    /**
     * The best matching after a volunteer has refused the need that was meant for them; they remain ready for others. Takes
     * some milliseconds, as only what has to change is looked at.
     */
    public Matching refused(int need) {
        return new Matching(assignment.refused(need));
    }

    public Figures figures() {
        return assignment.figures();
    }

    /**
     * Checks by the prices that came out of the work that no other matching is better, over all pairs of need and volunteer.
     *
     * @return how many pairs were looked at
     * @throws IllegalStateException if it isn't so
     */
    public long prove() {
        return assignment.prove();
    }
}
