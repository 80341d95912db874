package org.linjuli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linjuli.lifecycle.CalendarDay.Kind;

class BuiltInYearsTests {

    private final WorkingCalendar calendar = new WorkingCalendar(BuiltInYears.read());

    @Test
    void theTableSaysWhatTheLibrarySaysDayByDay() {
        for (var date = LocalDate.of(2024, 12, 1); date.getYear() < 2027; date = date.plusDays(1)) {
            var day = LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            var expected = Optional.ofNullable(day).map(known -> known.isWork() ? Kind.WORK : Kind.REST);
            assertThat(calendar.kind(date)).as("%s", date).isEqualTo(expected);
        }
    }

    @Test
    void aYearThatTheLibraryKnowsNothingOfIsMissing() {
        assertThat(calendar.years()).contains(2019, 2025, 2026).doesNotContain(2001, 2027);
    }
}
