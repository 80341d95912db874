package org.linjuli.deliberation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Scope;

/**
 * Which topics are looked for.
 *
 * @param scope null where the compound alone decides
 * @param states empty for all
 * @param mark what a figure counts; null for all
 * @param left those that have left this step; null for all
 * @param from raised at this instant or later
 * @param before only those whose id is smaller; ids grow with time; null for all
 */
record TopicQuery(
        @Nullable Scope scope,
        @Nullable UUID compound,
        Set<TopicState> states,
        @Nullable TopicMark mark,
        @Nullable TopicPhase left,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID before) {

    /** Those of a compound on which is voted now. */
    static TopicQuery voting(UUID compound) {
        return new TopicQuery(null, compound, Set.of(TopicState.VOTING), null, null, null, null, null);
    }
}
