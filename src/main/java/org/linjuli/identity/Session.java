package org.linjuli.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.linjuli.shared.Actor;

/**
 * A device that is signed in, and the actor it speaks for with the grants in force when it was read.
 *
 * @param factors what the account may show after the password
 * @param idle it ends when it was not used for this long
 */
public record Session(
        UUID id,
        Actor actor,
        String username,
        Instant createdAt,
        Instant lastSeenAt,
        Standing standing,
        Set<Factor> factors,
        Duration idle)
        implements Acting {

    public Session {
        factors = Set.copyOf(factors);
    }

    /** Whether it may act; otherwise it owes what its standing says. */
    @Override
    public boolean isFull() {
        return standing == Standing.FULL;
    }
}
