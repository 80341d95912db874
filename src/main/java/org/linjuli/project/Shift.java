package org.linjuli.project;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * Somebody's day on site.
 *
 * @param checkedIn when they came; null while they have not
 */
public record Shift(
        LocalDate day,
        AccountId account,
        @Nullable Instant checkedIn,
        @Nullable String note) {}
