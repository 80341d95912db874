package org.linjuli.residence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Those who live behind one door, counted.
 *
 * @param part the household, or the building for those who name no door
 * @param door what stands on it; null for those who name none
 * @param waitingSince when the first of those who wait has stated it; null while nobody waits
 */
public record HouseholdLine(
        UUID building,
        UUID part,
        @Nullable String door,
        int verified,
        int stated,
        int refused,
        @Nullable Instant waitingSince) {

    boolean waits() {
        return stated > 0;
    }
}
