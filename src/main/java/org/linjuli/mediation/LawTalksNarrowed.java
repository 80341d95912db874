package org.linjuli.mediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * What a list of law talks is narrowed to; whatever is null does not matter.
 *
 * @param from when they begin, and before when
 * @param given only those that were given: they have begun, and were not cancelled
 */
public record LawTalksNarrowed(
        @Nullable NodePath area,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean given) {

    public static final LawTalksNarrowed ALL = new LawTalksNarrowed(null, null, null, false);
}
