package org.linjuli.property;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/**
 * A policy (一策): how one compound is looked after.
 *
 * @param area the grid of the compound
 * @param verdict null until the owners decided it
 * @param review the latest yearly review; null before the first
 */
public record Policy(
        UUID id,
        long version,
        UUID compound,
        NodePath area,
        Terms terms,
        PolicyState state,
        Course course,
        @Nullable Verdict verdict,
        @Nullable Review review)
        implements Subject<PolicyState, Policy> {

    /**
     * What is promised at what price.
     *
     * @param mode the code of a {@link PolicyMode}
     * @param level the level of service, 1 to 5
     * @param fee yuan for a square metre and month, 0 to 99.99
     * @param months the agreed term, 6 to 60 months
     */
    public record Terms(String mode, int level, BigDecimal fee, int months, String promises) {}

    /**
     * When what happens to it.
     *
     * @param due by when its owner has to act; null at the end
     * @param from the first day on which it held
     * @param until the first day on which it held no more
     */
    public record Course(
            Instant since,
            @Nullable Instant due,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * How it was decided.
     *
     * @param answer what was answered to the opinions
     * @param firstDay the day on which it comes into force by itself; null where somebody has to say so
     */
    public record Verdict(
            UUID topic, String answer, @Nullable LocalDate firstDay) {}

    /**
     * What households were asked about a year of it.
     *
     * @param outcome null while they are asked
     */
    public record Review(UUID evaluation, @Nullable EvaluationState outcome) {}

    @Override
    public Policy moved(PolicyState to, Instant at, Due due) {
        var today = LocalDate.ofInstant(at, CityTime.ZONE);
        var begins = firstDay() == null ? today : firstDay();
        var ends = course.until == null ? today : course.until;
        var from = to == PolicyState.IN_FORCE && course.from == null ? begins : course.from;
        var until = to == PolicyState.REPLACED ? ends : null;
        return new Policy(
                id, version, compound, area, terms, to, new Course(at, due.at(), from, until), verdict, review);
    }

    /** The earliest moment at which owners may decide it; null unless it is on public notice. */
    public @Nullable Instant noticeEnds() {
        return state == PolicyState.CONSULTED ? course.since.plus(PolicyLifecycle.NOTICE) : null;
    }

    /** The day on which it comes into force by itself; null where the decision names none. */
    @Nullable
    LocalDate firstDay() {
        return verdict == null ? null : verdict.firstDay();
    }

    boolean hasComeToItsDay(Instant now) {
        var day = firstDay();
        return day == null || !LocalDate.ofInstant(now, CityTime.ZONE).isBefore(day);
    }

    /** Held until the day before this one. */
    Policy endedBefore(LocalDate day) {
        var until = course.from != null && course.from.isAfter(day) ? course.from : day;
        var ended = new Course(course.since, course.due, course.from, until);
        return new Policy(id, version, compound, area, terms, state, ended, verdict, review);
    }

    Policy decidedBy(Verdict how) {
        return new Policy(id, version, compound, area, terms, state, course, how, review);
    }
}
