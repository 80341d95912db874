package org.linjuli.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.follower.Feed;

/** One line of the log as it is stored; {@code facts} is the text of the stored JSON, which the seal covers. */
record LogEntry(
        long seq,
        Instant at,
        String kind,
        String action,
        UUID actor,
        String subjectKind,
        String subject,
        @Nullable String node,
        @Nullable UUID concerns,
        String facts)
        implements Feed.Entry {}
