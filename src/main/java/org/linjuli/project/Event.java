package org.linjuli.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * A line of the time line.
 *
 * @param action null for the setting itself
 * @param by null for the product, or for an account that is no more
 */
public record Event(
        @Nullable ProjectAction action,
        ProjectState state,
        Instant at,
        @Nullable AccountId by,
        @Nullable String reason) {}
