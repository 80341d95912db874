package org.linjuli.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that somebody is told in the app. */
public record Notice(
        UUID id, Instant at, String text, @Nullable UUID requestId, boolean read) {}
