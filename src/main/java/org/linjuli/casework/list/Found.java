package org.linjuli.casework.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param next where to go on; null when there is nothing more
 * @param searchedTo how far a search has come that looked at as many rows as a page may and did not fill it: the time
 *     of filing, or the deadline in a list by deadline. There may be more; the reader decides whether to go on.
 */
public record Found<T>(
        List<T> items, @Nullable String next, @Nullable Instant searchedTo) {

    public Found {
        items = List.copyOf(items);
    }
}
