package org.linjuli.lifecycle;

/**
 * One event that was found to be allowed, with the subject before and after it; not yet written.
 *
 * @param before the subject as it was read
 * @param after the subject as it is to be written, if it still has {@code before}'s version
 */
public record Step<S extends Enum<S>, A extends Enum<A>, T extends Subject<S, T>>(
        A action, T before, T after, Attempt attempt) {

    public S from() {
        return before.state();
    }

    public S to() {
        return after.state();
    }
}
