package org.linjuli.follower;

import java.util.List;

/**
 * The time line of a module, as followers read it. The time line is written once, by the transaction that it records;
 * there is no other outbox.
 *
 * <p>An entry gets its number after its transaction has written something else, such as the row that it tells of, and
 * one by one; {@link Watermark} relies on that.
 *
 * @param <E> its entries
 */
public interface Feed<E extends Feed.Entry> {

    /** One line of a time line. */
    interface Entry {

        /** Its number; grows in the order in which entries were written, which is not that of their commits. */
        long seq();
    }

    /** The module whose time line it is. */
    String name();

    /** The highest number that can be seen now; 0 while there is none. */
    long top();

    /** The entries after one number up to another, in their order, at most so many. */
    List<E> entries(long after, long upTo, int limit);
}
