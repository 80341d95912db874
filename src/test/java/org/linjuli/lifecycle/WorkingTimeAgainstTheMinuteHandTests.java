package org.linjuli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linjuli.lifecycle.CalendarDay.Kind;

/** The table must say what a person with a wall calendar and a watch finds by walking minute by minute. */
class WorkingTimeAgainstTheMinuteHandTests {

    private static final int CASES = 400;

    private final WorkingCalendar calendar = new WorkingCalendar(BuiltInYears.read());
    private final Random random = new Random(20260213);

    static List<OfficeHours> hours() {
        return List.of(
                OfficeHours.USUAL,
                OfficeHours.ROUND_THE_CLOCK,
                new OfficeHours(EnumSet.of(DayOfWeek.WEDNESDAY), OfficeHours.spans("09:00-16:45"), true),
                new OfficeHours(
                        EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)),
                        OfficeHours.spans("00:00-01:00,07:00-11:30,13:00-18:00,22:30-24:00"),
                        true),
                new OfficeHours(EnumSet.allOf(DayOfWeek.class), OfficeHours.spans("08:00-20:00"), false));
    }

    @ParameterizedTest
    @MethodSource("hours")
    void addingAgreesWithTheWalk(OfficeHours hours) {
        var time = new WorkingTime(calendar, hours);

        for (int i = 0; i < CASES; i++) {
            var start = someMinute();
            var work = Duration.ofMinutes(1 + random.nextInt(3000));
            assertThat(time.plus(start, work).at())
                    .as("%s + %s in %s", start, work, hours)
                    .isEqualTo(walk(hours, start, work));
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void measuringAgreesWithTheWalk(OfficeHours hours) {
        var time = new WorkingTime(calendar, hours);

        for (int i = 0; i < CASES; i++) {
            var start = someMinute();
            var end = start.plus(Duration.ofMinutes(random.nextInt(60_000)));
            assertThat(time.between(start, end))
                    .as("from %s to %s in %s", start, end, hours)
                    .isEqualTo(walked(hours, start, end));
            assertThat(time.between(end, start))
                    .isEqualTo(time.between(start, end).negated());
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void workingDaysAreWholeDaysOfWork(OfficeHours hours) {
        var time = new WorkingTime(calendar, hours);
        var day = Duration.ofMinutes(
                hours.spans().stream().mapToInt(span -> span.to() - span.from()).sum());

        for (int i = 0; i < CASES; i++) {
            var start = someMinute();
            int days = 1 + random.nextInt(20);
            var due = time.plus(start, Term.workingDays(days)).at();
            assertThat(time.between(start, due))
                    .as("%s + %s days in %s", start, days, hours)
                    .isEqualTo(day.multipliedBy(days));
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void aShareOfTheTimeIsThatShareOfTheWalk(OfficeHours hours) {
        var time = new WorkingTime(calendar, hours);

        for (int i = 0; i < CASES; i++) {
            var start = someMinute();
            var due = time.plus(start, Duration.ofMinutes(10L * (1 + random.nextInt(300))))
                    .at();
            var share = (1 + random.nextInt(20)) / 10.0;
            var work = Duration.ofMinutes(Math.round(walked(hours, start, due).toMinutes() * share));
            assertThat(time.fraction(start, due, share))
                    .as("%s of %s to %s in %s", share, start, due, hours)
                    .isEqualTo(walk(hours, start, work));
        }
    }

    private Instant someMinute() {
        return WorkingTimeTests.at(LocalDateTime.of(
                LocalDate.of(2025, 12, 1).plusDays(random.nextInt(430)),
                LocalTime.of(random.nextInt(24), random.nextInt(60))));
    }

    private Instant walk(OfficeHours hours, Instant start, Duration work) {
        var now = start;
        for (long left = work.toMinutes(); left > 0; now = now.plusSeconds(60)) {
            if (isOpen(hours, now)) {
                left--;
            }
        }
        return now;
    }

    private Duration walked(OfficeHours hours, Instant start, Instant end) {
        long minutes = 0;
        for (var now = start; now.isBefore(end); now = now.plusSeconds(60)) {
            if (isOpen(hours, now)) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    private boolean isOpen(OfficeHours hours, Instant instant) {
        var local = instant.atOffset(WorkingTime.OFFSET).toLocalDateTime();
        int minute = local.getHour() * 60 + local.getMinute();
        boolean plain = hours.days().contains(local.getDayOfWeek());
        boolean day = hours.keepsHolidays()
                ? calendar.kind(local.toLocalDate())
                        .map(kind -> kind == Kind.WORK)
                        .orElse(plain)
                : plain;
        return day && hours.spans().stream().anyMatch(span -> span.from() <= minute && minute < span.to());
    }
}
