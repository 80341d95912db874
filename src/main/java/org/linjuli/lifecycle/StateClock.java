package org.linjuli.lifecycle;

import java.time.Instant;
import java.util.function.Function;

/**
 * How long a state may last.
 *
 * @param label the rule in a few words, for the docs
 * @param rule computes the end from the subject and the instant at which the clock starts
 */
public record StateClock<T>(String label, Rule<T> rule) {

    /** Computes when a state has to end. */
    @FunctionalInterface
    public interface Rule<T> {
        Due due(T subject, Instant from);
    }

    public static <T> StateClock<T> of(String label, Rule<T> rule) {
        return new StateClock<>(label, rule);
    }

    /** A clock that was set before and keeps running, whatever states the subject passes through. */
    public static <T> StateClock<T> running(String label, Function<T, Due> due) {
        return new StateClock<>(label, (subject, from) -> due.apply(subject));
    }
}
