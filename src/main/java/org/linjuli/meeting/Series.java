package org.linjuli.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/**
 * A meeting that comes again (会议系列).
 *
 * @param quorum the share of its seats that have to be present, in per cent
 * @param endedOn the first day on which it meets no more; null while it goes on
 * @param seats those from now on
 */
public record Series(
        UUID id,
        long version,
        Tier tier,
        NodePath node,
        String name,
        String place,
        Rhythm rhythm,
        LocalTime starts,
        int quorum,
        @Nullable LocalDate endedOn,
        List<Seat> seats) {

    private static final int WHOLE = 100;

    public Series {
        seats = List.copyOf(seats);
    }

    /** How many seats have to be present; at least one. */
    static int needed(int quorum, int seats) {
        return Math.max(1, Math.ceilDiv(quorum * seats, WHOLE));
    }

    Instant startsOn(LocalDate day) {
        return day.atTime(starts).atZone(CityTime.ZONE).toInstant();
    }
}
