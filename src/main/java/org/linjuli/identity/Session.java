package org.linjuli.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linjuli.shared.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A device that is signed in, and the actor it speaks for with the grants in force when it was read.
 *
 * @param idle it ends when it was not used for this long
 */
public record Session(
        UUID id, Actor actor, String username, Instant createdAt, Instant lastSeenAt, Standing standing, Duration idle)
        implements AuthenticatedPrincipal {

    /** What other parts of the web know the asking account by. */
    @Override
    public String getName() {
        return actor.account().value().toString();
    }

    /** Whether it may act; otherwise it owes what its standing says. */
    public boolean isFull() {
        return standing == Standing.FULL;
    }
}
