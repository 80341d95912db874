package org.linjuli.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.linjuli.lifecycle.CalendarDay.Kind;

/**
 * The time in which a desk is at work, as one continuous measure. Never changes once made; answers from a table of the
 * working time before each day, so that no question walks through days.
 *
 * <p>Time outside the office hours is of no length. Where a result could be said in two ways, as the close of one day
 * or the opening of the next, it is the close.
 */
public final class WorkingTime {

    /** The first day that can be asked about. */
    static final LocalDate FIRST = LocalDate.of(2002, 1, 1);

    /** The day after the last one. */
    static final LocalDate END = LocalDate.of(2062, 1, 1);

    /** Mainland China has had no other offset since 1992. */
    static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long START_SECOND = FIRST.atStartOfDay().toEpochSecond(OFFSET);

    private final WorkingCalendar calendar;
    private final boolean keepsHolidays;
    private final long[] from;
    private final long[] to;
    private final long dayLength;

    /** Working time that has passed before each day begins; one more entry than days. */
    private final long[] before;

    WorkingTime(WorkingCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.keepsHolidays = hours.keepsHolidays();
        this.from =
                hours.spans().stream().mapToLong(span -> span.from() * MINUTE).toArray();
        this.to = hours.spans().stream().mapToLong(span -> span.to() * MINUTE).toArray();
        this.dayLength = Arrays.stream(to).sum() - Arrays.stream(from).sum();
        int days = (int) (END.toEpochDay() - FIRST.toEpochDay());
        this.before = new long[days + 1];
        for (int day = 0; day < days; day++) {
            before[day + 1] = before[day] + (isOpenOn(FIRST.plusDays(day), hours) ? dayLength : 0);
        }
    }

    /** The usual office hours under the holidays that ship with the product. */
    public static WorkingTime usual() {
        return new WorkingTime(new WorkingCalendar(BuiltInYears.read()), OfficeHours.USUAL);
    }

    /** Day and night without rest. */
    public static WorkingTime continuous() {
        return new WorkingTime(new WorkingCalendar(BuiltInYears.read()), OfficeHours.ROUND_THE_CLOCK);
    }

    private boolean isOpenOn(LocalDate date, OfficeHours hours) {
        boolean plain = hours.days().contains(date.getDayOfWeek());
        return keepsHolidays
                ? calendar.kind(date).map(kind -> kind == Kind.WORK).orElse(plain)
                : plain;
    }

    /**
     * When the term is over. Working days end at the time of day at which they began; begun outside office hours, they
     * end at the close of the last one.
     *
     * @throws IllegalArgumentException when start or end lie outside the years that can be asked about
     */
    public Deadline plus(Instant start, Term term) {
        return switch (term.unit()) {
            case HOUR -> new Deadline(start.plus(Duration.ofHours(term.amount())), false);
            case WORKING_HOUR -> plus(start, Duration.ofHours(term.amount()));
            case WORKING_DAY -> plusDays(start, term.amount());
        };
    }

    /** When that much working time has passed since the start. */
    public Deadline plus(Instant start, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("working time runs forward: " + work);
        }
        var due = work.isZero() ? start : reach(Math.addExact(workBefore(offset(start)), work.toNanos()));
        return new Deadline(due, isProvisional(start, due));
    }

    private Deadline plusDays(Instant start, int count) {
        long offset = offset(start);
        int day = (int) (offset / DAY);
        if (before[day + 1] == before[day] || !isWithinSpan(offset % DAY)) {
            return plus(start, Duration.ofNanos(count * dayLength));
        }
        int last = dayThatBegins(before[day] + count * dayLength);
        var due = instant(last * DAY + offset % DAY);
        return new Deadline(due, isProvisional(start, due));
    }

    /** How much working time lies between; negative when {@code b} is before {@code a}. */
    public Duration between(Instant a, Instant b) {
        return Duration.ofNanos(workBefore(offset(b)) - workBefore(offset(a)));
    }

    /**
     * The instant at which this share of the working time from start to due has passed: 0.8 for a reminder, 1.5 for
     * half as much again.
     */
    public Instant fraction(Instant start, Instant due, double share) {
        if (!(share >= 0)) {
            throw new IllegalArgumentException("a share is 0 or more: " + share);
        }
        if (share == 1) {
            return due;
        }
        var whole = between(start, due);
        if (whole.isNegative()) {
            throw new IllegalArgumentException("due before it starts");
        }
        return plus(start, Duration.ofNanos(Math.round(whole.toNanos() * share)))
                .at();
    }

    /** Whether the desk is at work at that instant. */
    public boolean isOpen(Instant instant) {
        long offset = offset(instant);
        return workBefore(offset + 1) > workBefore(offset);
    }

    /** Whether the desk opens on that day. */
    public boolean isWorkingDay(LocalDate date) {
        int day = (int) (offset(date.atStartOfDay().toInstant(OFFSET)) / DAY);
        return before[day + 1] > before[day];
    }

    private long workBefore(long offset) {
        int day = (int) (offset / DAY);
        if (day >= before.length - 1) {
            return before[before.length - 1];
        }
        return before[day + 1] == before[day] ? before[day] : before[day] + workWithin(offset % DAY);
    }

    private long workWithin(long timeOfDay) {
        long work = 0;
        for (int i = 0; i < from.length; i++) {
            work += Math.clamp(timeOfDay - from[i], 0, to[i] - from[i]);
        }
        return work;
    }

    private boolean isWithinSpan(long timeOfDay) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] <= timeOfDay && timeOfDay <= to[i]) {
                return true;
            }
        }
        return false;
    }

    /** The earliest instant at which that much work lies behind. */
    private Instant reach(long work) {
        int found = Arrays.binarySearch(before, work);
        int next = found >= 0 ? found : -found - 1;
        if (next > before.length - 1) {
            throw outside();
        }
        while (next > 0 && before[next - 1] == work) {
            next--;
        }
        int day = Math.max(next - 1, 0);
        return instant(day * DAY + timeOfDayAfter(work - before[day]));
    }

    private long timeOfDayAfter(long work) {
        long left = work;
        int span = 0;
        while (left > to[span] - from[span]) {
            left -= to[span] - from[span];
            span++;
        }
        return from[span] + left;
    }

    /** The working day before which exactly that much work lies. */
    private int dayThatBegins(long work) {
        int found = Arrays.binarySearch(before, work);
        if (found < 0) {
            throw outside();
        }
        while (found < before.length - 1 && before[found + 1] == work) {
            found++;
        }
        if (found == before.length - 1) {
            throw outside();
        }
        return found;
    }

    private boolean isProvisional(Instant start, Instant due) {
        if (!keepsHolidays) {
            return false;
        }
        int last = due.atOffset(OFFSET).getYear();
        for (int year = start.atOffset(OFFSET).getYear(); year <= last; year++) {
            if (!calendar.knows(year)) {
                return true;
            }
        }
        return false;
    }

    /** Nanoseconds since the first day began. */
    private static long offset(Instant instant) {
        long second = instant.getEpochSecond() - START_SECOND;
        if (second < 0 || instant.getEpochSecond() >= END.atStartOfDay().toEpochSecond(OFFSET)) {
            throw outside();
        }
        return second * SECOND + instant.getNano();
    }

    private static Instant instant(long offset) {
        return Instant.ofEpochSecond(START_SECOND + offset / SECOND, offset % SECOND);
    }

    private static IllegalArgumentException outside() {
        return new IllegalArgumentException("working time is known from " + FIRST + " until " + END);
    }
}
