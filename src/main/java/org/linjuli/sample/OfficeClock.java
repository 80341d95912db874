package org.linjuli.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.random.RandomGenerator;
import org.linjuli.shared.CityTime;

/** When people of the sample city do things: residents at all hours, officials when they are at work. */
final class OfficeClock {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final double SPREAD = 0.8;

    private final RandomGenerator random;

    OfficeClock(RandomGenerator random) {
        this.random = random;
    }

    /** Some time after, with the given median, moved to the next opening when the office is closed then. */
    Instant atWork(Instant after, Duration median) {
        var local = later(after, median).atZone(CityTime.ZONE);
        if (local.toLocalTime().isAfter(CLOSES)) {
            local = local.plusDays(1).with(OPENS).plusMinutes(random.nextInt(90));
        } else if (local.toLocalTime().isBefore(OPENS)) {
            local = local.with(OPENS).plusMinutes(random.nextInt(90));
        }
        while (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            local = local.plusDays(1);
        }
        return local.toInstant();
    }

    /** Some time after, with the given median, but not at night. */
    Instant atHome(Instant after, Duration median) {
        var local = later(after, median).atZone(CityTime.ZONE);
        return local.getHour() < 7 ? local.plusHours(8).toInstant() : local.toInstant();
    }

    private Instant later(Instant after, Duration median) {
        double factor = Math.exp(SPREAD * random.nextGaussian());
        return after.plusSeconds(60 + Math.round(median.toSeconds() * factor));
    }
}
