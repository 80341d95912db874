package org.linjuli.project;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Scope;

/**
 * Which projects are listed.
 *
 * @param set when they were set
 * @param judged when residents judged the first delivery
 * @param first how they judged it; null for any
 * @param mine who is in the team; null for anybody
 */
record ProjectQuery(
        Scope scope,
        Set<ProjectState> states,
        Period set,
        Period judged,
        @Nullable Outcome first,
        @Nullable AccountId mine,
        @Nullable UUID before) {

    /** From an instant and before another; null for any. */
    record Period(@Nullable Instant from, @Nullable Instant until) {

        static final Period ANY = new Period(null, null);
    }
}
