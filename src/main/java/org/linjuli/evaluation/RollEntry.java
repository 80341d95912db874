package org.linjuli.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household on the roll, for those who ask at its door.
 *
 * @param answered by which way it has answered; null while it has not
 */
public record RollEntry(
        UUID household,
        UUID building,
        String door,
        @Nullable BallotOrigin answered) {}
