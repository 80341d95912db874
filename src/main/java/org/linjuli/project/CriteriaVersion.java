package org.linjuli.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/** A version of the criteria and why it came; the first needs no reason. */
public record CriteriaVersion(
        int version,
        @Nullable String reason,
        Instant at,
        @Nullable AccountId by) {}
