package org.linjuli.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household that is asked back.
 *
 * @param written what was written down for it
 * @param mine whether the one who asks wrote it down, and so may not ask back
 * @param answer null while it was not called
 */
public record CallBack(
        UUID household,
        UUID building,
        String door,
        Ballot written,
        boolean mine,
        @Nullable CallBackAnswer answer,
        @Nullable String note,
        @Nullable Instant calledAt) {}
