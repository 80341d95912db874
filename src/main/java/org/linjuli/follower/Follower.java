package org.linjuli.follower;

import java.util.List;

/**
 * Makes something of every entry of a time line, once and in order: figures, a search index, an event for another
 * module. What it writes to this database is committed together with its position, so that each entry counts exactly
 * once, whatever breaks down.
 *
 * @param <E> the entries
 */
public interface Follower<E extends Feed.Entry> {

    /** Under which its position is kept; never changes. */
    String name();

    Feed<E> feed();

    /** Takes the next entries, in a transaction that is already open. Whatever it throws undoes all of it. */
    void follow(List<E> entries);

    /** Whether a follower that is new here reads what was before it came. */
    default boolean readsThePast() {
        return true;
    }

    /** From how many entries behind on it would rather {@link #leap} than take them one by one; never, as a rule. */
    default long leapsFrom() {
        return Long.MAX_VALUE;
    }

    /** Makes up for everything up to a number at once, in a transaction that is already open. */
    default void leap(long upTo) {
        throw new UnsupportedOperationException(name() + " takes entries one by one");
    }

    /** Most entries at once; a follower that looks at each one by itself wants fewer. */
    default int most() {
        return 500;
    }
}
