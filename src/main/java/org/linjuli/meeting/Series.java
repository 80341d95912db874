package org.linjuli.meeting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/**
 * A meeting that comes again (会议系列).
 *
 * @param quorum the share of its seats that have to be present, in per cent
 * @param residents how many residents have to be present besides; 0 but at a compound
 * @param batch with which others it was set up in one stroke; null where alone
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
        int residents,
        @Nullable UUID batch,
        @Nullable LocalDate endedOn,
        List<Seat> seats) {

    private static final int WHOLE = 100;

    /** One of the three tiers of consultation, which asks for no residents. */
    public Series(
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
        this(id, version, tier, node, name, place, rhythm, starts, quorum, 0, null, endedOn, seats);
    }

    public Series {
        seats = List.copyOf(seats);
    }

    /** How many seats have to be present; at least one. */
    static int needed(int quorum, int seats) {
        return Math.max(1, Math.ceilDiv(quorum * seats, WHOLE));
    }

    Series seated(List<Seat> others) {
        return new Series(
                id, version, tier, node, name, place, rhythm, starts, quorum, residents, batch, endedOn, others);
    }

    Series ended(LocalDate on) {
        return new Series(id, version, tier, node, name, place, rhythm, starts, quorum, residents, batch, on, seats);
    }

    /**
     * The day on which the meeting of a planned day is held: the next one that is worked. Residents who chose the weekend
     * meet on it.
     */
    public LocalDate heldOn(LocalDate planned, WorkingTime working) {
        if (tier == Tier.COMPOUND && planned.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
            return planned;
        }
        var held = planned;
        while (!working.isWorkingDay(held)) {
            held = held.plusDays(1);
        }
        return held;
    }

    Instant startsOn(LocalDate day) {
        return day.atTime(starts).atZone(CityTime.ZONE).toInstant();
    }
}
