package org.linjuli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockOutTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final LockOut rule = new LockOut(5, QUARTER, QUARTER);

    @Test
    void theFifthMistakeClosesTheDoorForAQuarterOfAnHour() {
        var fourth = mistakes(4, NOON);
        var fifth = rule.after(fourth, NOON.plusSeconds(60));

        assertThat(fourth.lockedAt(NOON.plusSeconds(60))).isEmpty();
        assertThat(fifth.lockedAt(NOON.plusSeconds(60)))
                .contains(NOON.plusSeconds(60).plus(QUARTER));
    }

    @Test
    void theDoorOpensAgainAndCountingStartsAnew() {
        var locked = mistakes(5, NOON);
        var later = NOON.plus(QUARTER);

        assertThat(locked.lockedAt(later)).isEmpty();
        assertThat(rule.after(locked, later).count()).isEqualTo(1);
    }

    @Test
    void goingOnWhileItIsClosedDoesNotKeepItClosedLonger() {
        var locked = mistakes(5, NOON);

        assertThat(rule.after(locked, NOON.plusSeconds(300))).isEqualTo(locked);
    }

    @Test
    void mistakesFarApartDoNotAddUp() {
        var fourth = mistakes(4, NOON);

        assertThat(rule.after(fourth, NOON.plus(QUARTER).plusSeconds(1)).count())
                .isEqualTo(1);
    }

    private LockOut.Mistakes mistakes(int count, Instant at) {
        var mistakes = rule.first(at);
        for (int n = 1; n < count; n++) {
            mistakes = rule.after(mistakes, at);
        }
        return mistakes;
    }
}
