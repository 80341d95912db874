package org.linjuli.identity;

import java.time.Instant;
import java.util.UUID;
import org.linjuli.shared.Actor;

/** A device that is signed in, and the actor it speaks for with the grants in force when it was read. */
public record Session(UUID id, Actor actor, String username, Instant createdAt, Instant lastSeenAt) {}
