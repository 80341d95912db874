package org.linjuli.lifecycle;

import java.time.Instant;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Problem;

/**
 * A condition under which an event may happen, and the refusal that is spoken otherwise.
 *
 * @param label the condition in a few words, for the docs
 */
public record Guard<T>(String label, Problem otherwise, Condition<T> condition) {

    /** Holds or not, for this subject, this person, now. */
    @FunctionalInterface
    public interface Condition<T> {
        boolean holds(T subject, Actor actor, Instant now);
    }

    public static <T> Guard<T> of(String label, Problem otherwise, Condition<T> condition) {
        return new Guard<>(label, otherwise, condition);
    }
}
