package org.linjuli.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linjuli.shared.Actor;

/**
 * A device that is signed in, and the actor it speaks for with the grants in force when it was read.
 *
 * @param idle it ends when it was not used for this long
 */
public record Session(
        UUID id, Actor actor, String username, Instant createdAt, Instant lastSeenAt, Standing standing, Duration idle)
        implements Acting {

    /** Whether it may act; otherwise it owes what its standing says. */
    @Override
    public boolean isFull() {
        return standing == Standing.FULL;
    }
}
