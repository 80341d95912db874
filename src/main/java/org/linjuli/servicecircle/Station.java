package org.linjuli.servicecircle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/**
 * A place with a service for residents (服务站点).
 *
 * @param kind the code of its kind
 * @param grid where it lies
 * @param building what it is in; null where it has a building of its own
 * @param manager which organization runs it
 * @param opens its first day
 * @param closes the first day on which it stands no more; null while no end is known
 */
public record Station(
        UUID id,
        long version,
        String kind,
        String name,
        NodePath grid,
        Point at,
        @Nullable UUID building,
        String manager,
        LocalDate opens,
        @Nullable LocalDate closes,
        boolean simulated) {

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(opens) && (closes == null || day.isBefore(closes));
    }
}
