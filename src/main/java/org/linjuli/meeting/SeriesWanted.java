package org.linjuli.meeting;

import java.time.LocalTime;
import java.util.List;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** How a series is to be from now on. */
public record SeriesWanted(
        String name, String place, Rhythm rhythm, LocalTime starts, int quorum, List<SeatWanted> seats) {

    /** A seat: whoever has this role at this node. */
    public record SeatWanted(NodePath node, Role role) {}

    public SeriesWanted {
        seats = List.copyOf(seats);
    }
}
