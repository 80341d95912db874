package org.linjuli.follower;

import java.util.List;

/**
 * Looks on as a time line grows, on every node for itself: for what lives in memory only, such as the screens that are
 * open here. It begins where it came in and keeps no position; what it cannot take is lost to it.
 *
 * @param <E> the entries
 */
public interface Onlooker<E extends Feed.Entry> {

    String name();

    Feed<E> feed();

    void see(List<E> entries);
}
