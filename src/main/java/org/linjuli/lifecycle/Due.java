package org.linjuli.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the clock of a state runs out.
 *
 * @param at the end, or null in a state without a clock
 * @param provisional whether the calendar of a year on the way was not yet known
 * @param roundTheClock whether the clock runs through nights and holidays, as emergencies do
 */
public record Due(@Nullable Instant at, boolean provisional, boolean roundTheClock) {

    public static final Due NEVER = new Due(null, false, false);

    public static Due at(Instant at) {
        return new Due(at, false, true);
    }
}
