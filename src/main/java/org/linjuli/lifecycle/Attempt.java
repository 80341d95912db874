package org.linjuli.lifecycle;

import java.time.Instant;
import org.linjuli.shared.Actor;

/** Somebody's attempt to cause an event: who, when, and with what. */
public record Attempt(Actor actor, Instant at, Inputs inputs) {

    public static Attempt bySystem(Instant at) {
        return new Attempt(Actor.system(), at, Inputs.NONE);
    }
}
