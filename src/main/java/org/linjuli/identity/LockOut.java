package org.linjuli.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * So many wrong passwords within a time close the door for a while. Whoever goes on trying finds it closed, and the
 * while does not grow: nobody can lock a neighbour out for longer than that.
 *
 * @param mistakes the wrong password that closes the door
 * @param within mistakes further apart than this don't add up
 * @param lasts how long the door stays closed
 */
record LockOut(
        @DefaultValue("5") int mistakes,
        @DefaultValue("15m") Duration within,
        @DefaultValue("15m") Duration lasts) {

    /** What is remembered of one user name or one address. */
    record Mistakes(int count, Instant since, @Nullable Instant lockedUntil) {

        Optional<Instant> lockedAt(Instant now) {
            return Optional.ofNullable(lockedUntil).filter(now::isBefore);
        }
    }

    Mistakes first(Instant now) {
        return counted(1, now, now);
    }

    Mistakes after(Mistakes before, Instant now) {
        if (before.lockedAt(now).isPresent()) {
            return before;
        }
        boolean startsAnew =
                before.lockedUntil() != null || before.since().plus(within).isBefore(now);
        return startsAnew ? first(now) : counted(before.count() + 1, before.since(), now);
    }

    private Mistakes counted(int count, Instant since, Instant now) {
        return new Mistakes(count, since, count >= mistakes ? now.plus(lasts) : null);
    }
}
