package org.linjuli.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days a series meets: every so many weeks, or once a month.
 *
 * @param everyWeeks counted from the week of the anchor; null where it meets by the month
 * @param nth on its weekday for the nth time in the month; 5 means the last time; null where it meets by weeks
 * @param anchor the first day on which it may meet
 */
public record Rhythm(
        DayOfWeek weekday,
        @Nullable Integer everyWeeks,
        @Nullable Integer nth,
        LocalDate anchor) {

    private static final int LAST = 5;

    public Rhythm {
        if ((everyWeeks == null) == (nth == null)) {
            throw new IllegalArgumentException("a series meets by weeks or by the month");
        }
    }

    public static Rhythm weekly(DayOfWeek weekday, LocalDate anchor) {
        return new Rhythm(weekday, 1, null, anchor);
    }

    public static Rhythm monthly(DayOfWeek weekday, int nth, LocalDate anchor) {
        return new Rhythm(weekday, null, nth, anchor);
    }

    /** Its days from the first to the last of these, both counted. */
    public List<LocalDate> days(LocalDate first, LocalDate last) {
        var from = first.isBefore(anchor) ? anchor : first;
        if (from.isAfter(last)) {
            return List.of();
        }
        return from.datesUntil(last.plusDays(1)).filter(this::meetsOn).toList();
    }

    private boolean meetsOn(LocalDate day) {
        if (day.getDayOfWeek() != weekday) {
            return false;
        }
        if (everyWeeks != null) {
            var first = anchor.with(TemporalAdjusters.nextOrSame(weekday));
            return ChronoUnit.WEEKS.between(first, day) % everyWeeks == 0;
        }
        int wanted = nth == null ? 1 : nth;
        return day.equals(
                wanted == LAST
                        ? day.with(TemporalAdjusters.lastInMonth(weekday))
                        : day.with(TemporalAdjusters.dayOfWeekInMonth(wanted, weekday)));
    }
}
