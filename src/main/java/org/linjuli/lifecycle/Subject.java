package org.linjuli.lifecycle;

import java.time.Instant;

/**
 * What lives through a life cycle: an immutable row of a module.
 *
 * @param <S> its states
 * @param <T> itself
 */
public interface Subject<S extends Enum<S>, T extends Subject<S, T>> {

    S state();

    /** Grows by one with every change; a change that was made for another version is refused. */
    long version();

    /** The same subject in the given state, its clock started at {@code from} and running out at {@code due}. */
    T moved(S to, Instant from, Due due);
}
