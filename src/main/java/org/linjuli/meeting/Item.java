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
 * @param matter the topic of residents that it is about
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
        @Nullable UUID matter,
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
        /** What residents want to talk about. */
        TOPIC,
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

    /** One that is about no topic of residents. */
    public Item(
            @Nullable UUID id,
            Kind kind,
            @Nullable UUID request,
            @Nullable UUID follows,
            @Nullable String title,
            @Nullable Instant since,
            @Nullable Outcome outcome,
            @Nullable String note,
            @Nullable UUID resolution) {
        this(id, kind, request, follows, null, title, since, outcome, note, resolution);
    }

    /** A topic that was talked about goes on from there; one that was put off comes again. */
    boolean isTalkedOut() {
        return kind == Kind.TOPIC && (outcome == Outcome.NOTED || outcome == Outcome.RESOLVED);
    }

    Item numbered(UUID number) {
        return new Item(number, kind, request, follows, matter, title, since, outcome, note, resolution);
    }

    static Item topic(UUID matter) {
        return new Item(null, Kind.TOPIC, null, null, matter, null, null, null, null, null);
    }

    static Item about(Kind kind, UUID request, @Nullable Instant since) {
        return new Item(null, kind, request, null, null, since, null, null, null);
    }

    static Item following(UUID resolution) {
        return new Item(null, Kind.FOLLOW_UP, null, resolution, null, null, null, null, null);
    }
}
