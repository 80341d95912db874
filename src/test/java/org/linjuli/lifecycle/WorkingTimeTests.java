package org.linjuli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTests {

    private final WorkingCalendar calendar = new WorkingCalendar(BuiltInYears.read());
    private final WorkingTime usual = new WorkingTime(calendar, OfficeHours.USUAL);
    private final WorkingTime natural = new WorkingTime(calendar, OfficeHours.ROUND_THE_CLOCK);

    @ParameterizedTest
    @CsvSource({
        // the Saturday before the Spring Festival of 2026 is a make-up day
        "2026-02-13T17:00, 1, 2026-02-14T17:00",
        // and the one after it is a day on which nobody but the desk works: nine days of rest lie between
        "2026-02-14T09:00, 1, 2026-02-24T09:00",
        "2026-02-13T17:00, 3, 2026-02-25T17:00",
        // a plain week
        "2026-03-05T10:15, 1, 2026-03-06T10:15",
        "2026-03-06T10:15, 1, 2026-03-09T10:15",
        "2026-03-02T08:30, 5, 2026-03-09T08:30",
        "2026-03-02T17:30, 5, 2026-03-09T17:30",
        // begun when nobody is there: the close of the last day
        "2026-03-07T10:00, 1, 2026-03-09T17:30",
        "2026-03-06T20:00, 1, 2026-03-09T17:30",
        "2026-03-06T03:00, 1, 2026-03-06T17:30",
        "2026-03-06T13:00, 1, 2026-03-09T12:00"
    })
    void workingDaysEndAtTheTimeOfDayAtWhichTheyBegan(LocalDateTime start, int days, LocalDateTime due) {
        var deadline = usual.plus(at(start), Term.workingDays(days));

        assertThat(deadline).isEqualTo(new Deadline(at(due), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T10:00, 1, 2026-03-06T11:00",
        "2026-03-06T11:30, 1, 2026-03-06T15:00",
        "2026-03-06T16:30, 2, 2026-03-09T09:30",
        "2026-03-06T15:30, 2, 2026-03-06T17:30",
        "2026-03-07T23:59, 4, 2026-03-09T15:00"
    })
    void workingHoursPassOnlyWhileTheDeskIsOpen(LocalDateTime start, int hours, LocalDateTime due) {
        var deadline = usual.plus(at(start), Term.workingHours(hours));

        assertThat(deadline.at()).isEqualTo(at(due));
    }

    @Test
    void anEmergencyRunsThroughTheNightAndTheFestival() {
        var start = at(LocalDateTime.parse("2027-02-16T23:30"));

        assertThat(usual.plus(start, Term.hours(2)))
                .isEqualTo(new Deadline(start.plus(Duration.ofHours(2)), false))
                .isEqualTo(natural.plus(start, Duration.ofHours(2)));
        assertThat(natural.fraction(start, start.plus(Duration.ofHours(2)), 0.8))
                .isEqualTo(start.plus(Duration.ofMinutes(96)));
    }

    @Test
    void aDeadlineThroughAYearWithoutItsNoticeIsProvisional() {
        var lastMorning = at(LocalDateTime.parse("2026-12-31T09:00"));

        assertThat(usual.plus(lastMorning, Term.workingHours(2)).provisional()).isFalse();
        assertThat(usual.plus(lastMorning, Term.workingDays(1)).provisional()).isTrue();
    }

    @Test
    void remindersFallOnSharesOfTheWorkingTime() {
        var start = at(LocalDateTime.parse("2026-03-06T09:00"));
        var due = usual.plus(start, Term.workingDays(2)).at();

        assertThat(usual.fraction(start, due, 0)).isEqualTo(start);
        assertThat(usual.fraction(start, due, 0.5)).isEqualTo(at(LocalDateTime.parse("2026-03-09T09:00")));
        assertThat(usual.fraction(start, due, 1)).isEqualTo(due);
        assertThat(usual.fraction(start, due, 1.5)).isEqualTo(at(LocalDateTime.parse("2026-03-11T09:00")));
    }

    @Test
    void aDutyDeskWorksThroughTheFestival() {
        var duty = new OfficeHours(EnumSet.allOf(DayOfWeek.class), OfficeHours.spans("08:00-20:00"), false);
        var time = new WorkingTime(calendar, duty);
        var festival = at(LocalDateTime.parse("2026-02-17T12:00"));

        assertThat(time.isOpen(festival)).isTrue();
        assertThat(usual.isOpen(festival)).isFalse();
        assertThat(time.plus(festival, Term.workingDays(1)).at()).isEqualTo(festival.plus(Duration.ofDays(1)));
    }

    @Test
    void whatLiesOutsideTheTableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.plus(Instant.parse("1999-12-31T00:00:00Z"), Duration.ofHours(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.plus(at(LocalDateTime.parse("2061-12-30T10:00")), Term.workingDays(30)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.plus(at(LocalDateTime.parse("2026-12-30T10:00")), Duration.ofMinutes(-1)));
    }

    static Instant at(LocalDateTime local) {
        return local.toInstant(WorkingTime.OFFSET);
    }
}
