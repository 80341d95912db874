package org.linjuli.evaluation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Scope;

/**
 * Which evaluations are looked for.
 *
 * @param states empty for all
 * @param from closed at this instant or later; null for any, also open ones
 * @param until closed before this instant
 * @param before only those whose id is smaller; ids grow with time; null for all
 */
record EvaluationQuery(
        Scope scope,
        @Nullable EvaluationKind kind,
        Set<EvaluationState> states,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID before) {}
