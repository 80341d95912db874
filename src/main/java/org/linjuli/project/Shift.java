package org.linjuli.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * Somebody's day on site.
 *
 * @param id what the photos of the day belong to
 * @param checkedIn when they came; null while they have not
 */
public record Shift(
        UUID id,
        LocalDate day,
        AccountId account,
        @Nullable Instant checkedIn,
        @Nullable String note) {}
