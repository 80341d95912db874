package org.linjuli.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the agenda of a meeting (议题).
 *
 * @param id null while the meeting has not been opened and the item is only drawn
 * @param request the request that it is about
 * @param follows the resolution of an earlier meeting that is followed up
 * @param title of what somebody put on it
 * @param since when a raised request came up to this level
 * @param outcome null until there is one
 * @param resolution what was resolved
 */
public record Item(
        @Nullable UUID id,
        Kind kind,
        @Nullable UUID request,
        @Nullable UUID follows,
        @Nullable String title,
        @Nullable Instant since,
        @Nullable Outcome outcome,
        @Nullable String note,
        @Nullable UUID resolution) {

    /** Why it stands there. */
    public enum Kind {
        RAISED,
        OVERDUE,
        REPEATED,
        SHELVED,
        FOLLOW_UP,
        OTHER
    }

    /** What became of it. */
    public enum Outcome {
        /** Somebody does something by a day. */
        RESOLVED,
        /** Heard, and nothing more is to be done. */
        NOTED,
        /** To be heard again. */
        CARRIED
    }

    static Item about(Kind kind, UUID request, @Nullable Instant since) {
        return new Item(null, kind, request, null, null, since, null, null, null);
    }

    static Item following(UUID resolution) {
        return new Item(null, Kind.FOLLOW_UP, null, resolution, null, null, null, null, null);
    }
}
