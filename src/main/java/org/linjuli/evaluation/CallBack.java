package org.linjuli.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household that is asked back.
 *
 * @param origin how it was written down; what it said is not told to who asks back
 * @param written when
 * @param mine whether the one who asks wrote it down, and so may not ask back
 * @param answer null while it was not called
 */
public record CallBack(
        UUID household,
        UUID building,
        String door,
        BallotOrigin origin,
        Instant written,
        boolean mine,
        @Nullable CallBackAnswer answer,
        @Nullable String note,
        @Nullable Instant calledAt) {}
