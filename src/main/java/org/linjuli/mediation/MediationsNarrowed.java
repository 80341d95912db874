package org.linjuli.mediation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * What a list is narrowed to.
 *
 * @param kinds empty for all
 * @param states empty for all
 * @param from asked for at this instant or later; null for any
 * @param until asked for before this instant
 */
public record MediationsNarrowed(
        @Nullable NodePath area,
        @Nullable UUID compound,
        Set<MediationKind> kinds,
        Set<MediationState> states,
        @Nullable Instant from,
        @Nullable Instant until) {

    public MediationsNarrowed {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }

    static final MediationsNarrowed ALL = new MediationsNarrowed(null, null, Set.of(), Set.of(), null, null);
}
