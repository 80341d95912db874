package org.linjuli.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * What shows that a criterion is met.
 *
 * @param round after so many rectifications
 */
public record Evidence(
        UUID id,
        UUID criterion,
        int round,
        String note,
        Instant at,
        @Nullable AccountId by) {

    /** As somebody shows it; the client chose the id. */
    public record Given(UUID id, UUID criterion, String note, List<UUID> photos) {

        public Given {
            photos = List.copyOf(photos);
        }
    }
}
