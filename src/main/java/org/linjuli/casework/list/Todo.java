package org.linjuli.casework.list;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a desk has to do.
 *
 * @param due by when
 * @param assist the task, where the desk only assists
 * @param task what is asked of the desk that assists
 */
public record Todo(
        Listed request,
        Reason reason,
        Instant due,
        @Nullable UUID assist,
        @Nullable String task) {

    /** Why it is on the desk. */
    public enum Reason {
        /** The desk has to act on the request. */
        OWES,
        /** The desk below asks for more time. */
        EXTENSION,
        /** The desk does a part of it. */
        ASSIST
    }
}
