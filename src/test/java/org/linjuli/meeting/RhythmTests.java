package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RhythmTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void aWeeklyMeetingIsOnEachOfItsWeekdays() {
        var tuesdays = Rhythm.weekly(DayOfWeek.TUESDAY, FIRST).days(FIRST, LAST);

        assertThat(tuesdays).hasSize(13).startsWith(day(1, 6), day(1, 13)).endsWith(day(3, 31));
    }

    @Test
    void everyOtherWeekIsCountedFromTheAnchorWhereverOneBeginsToLook() {
        var rhythm = new Rhythm(DayOfWeek.FRIDAY, 2, null, day(1, 9));

        assertThat(rhythm.days(day(1, 10), day(2, 20))).containsExactly(day(1, 23), day(2, 6), day(2, 20));
    }

    @Test
    void aMonthlyMeetingIsOnTheNthOrTheLastOfItsWeekdays() {
        assertThat(Rhythm.monthly(DayOfWeek.THURSDAY, 2, FIRST).days(FIRST, LAST))
                .containsExactly(day(1, 8), day(2, 12), day(3, 12));
        assertThat(Rhythm.monthly(DayOfWeek.THURSDAY, 5, FIRST).days(FIRST, LAST))
                .containsExactly(day(1, 29), day(2, 26), day(3, 26));
    }

    @Test
    void nothingIsHeldBeforeTheAnchor() {
        assertThat(Rhythm.weekly(DayOfWeek.MONDAY, day(3, 1)).days(FIRST, day(3, 3)))
                .containsExactly(day(3, 2));
    }

    @Test
    void aRuleIsByWeeksOrByTheMonth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(DayOfWeek.MONDAY, 1, 1, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(DayOfWeek.MONDAY, null, null, FIRST));
    }

    @Test
    void aQuorumIsRoundedUpAndNeverNobody() {
        assertThat(Series.needed(50, 5)).isEqualTo(3);
        assertThat(Series.needed(67, 3)).isEqualTo(3);
        assertThat(Series.needed(1, 3)).isEqualTo(1);
        assertThat(Series.needed(100, 7)).isEqualTo(7);
    }
}
