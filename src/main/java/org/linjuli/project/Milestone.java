package org.linjuli.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * What is to be reached by when.
 *
 * @param promised the day that was promised first
 * @param due the day that holds after all slips
 * @param slips the first first
 */
public record Milestone(
        UUID id,
        String title,
        LocalDate promised,
        LocalDate due,
        @Nullable LocalDate done,
        List<Slip> slips) {

    /** It was put off, and why. */
    public record Slip(
            UUID id,
            UUID milestone,
            LocalDate from,
            LocalDate to,
            String reason,
            Instant at,
            @Nullable AccountId by) {}

    /** Reached by the day that was promised first: what was put off is late, whatever the reason. */
    public boolean isOnTime() {
        return done != null && !done.isAfter(promised);
    }
}
