package org.linjuli.meeting;

import java.time.LocalTime;
import java.util.List;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/**
 * How a series is to be from now on.
 *
 * @param residents how many residents have to be present besides the seats; 0 but at a compound
 */
public record SeriesWanted(
        String name, String place, Rhythm rhythm, LocalTime starts, int quorum, int residents, List<SeatWanted> seats) {

    /** A seat: whoever has this role at this node. */
    public record SeatWanted(NodePath node, Role role) {}

    /** One that asks for no residents. */
    public SeriesWanted(
            String name, String place, Rhythm rhythm, LocalTime starts, int quorum, List<SeatWanted> seats) {
        this(name, place, rhythm, starts, quorum, 0, seats);
    }

    public SeriesWanted {
        seats = List.copyOf(seats);
    }
}
