package org.linjuli.servicecircle;

import java.util.List;
import java.util.UUID;
import org.linjuli.planning.Measured;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/**
 * Where the next stations of an area should stand. Amounts are households within 15 minutes for the one aim, and mean metres
 * to the nearest station for the other.
 *
 * @param candidates how many places were compared
 * @param bound no choice of the candidates is better
 * @param certain the share of the best possible that is reached for certain
 */
public record NextStations(
        NodePath area,
        StationKind kind,
        Aim aim,
        Measured measured,
        boolean simulated,
        int candidates,
        long households,
        double before,
        double after,
        double bound,
        double certain,
        List<Chosen> chosen) {

    /** A building to put a station into, and what that adds to those before it. */
    public record Chosen(UUID building, NodePath grid, Point at, double adds) {}
}
