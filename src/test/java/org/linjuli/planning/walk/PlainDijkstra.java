package org.linjuli.planning.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.linjuli.planning.Demand;
import org.linjuli.planning.Walk;
import org.linjuli.shared.Point;

/** The same question answered the plain way: every link is tried for every door, and a heap says which corner is next. */
final class PlainDijkstra {

    private record Next(int corner, int far) {}

    private final Ways ways;
    private final List<List<int[]>> beside = new ArrayList<>();

    PlainDijkstra(Ways ways) {
        this.ways = ways;
        for (int corner = 0; corner < ways.corners(); corner++) {
            beside.add(new ArrayList<>());
        }
        for (int link = 0; link < ways.links(); link++) {
            beside.get(ways.linkFrom[link]).add(new int[] {ways.linkTo[link], ways.linkLength[link]});
            beside.get(ways.linkTo[link]).add(new int[] {ways.linkFrom[link], ways.linkLength[link]});
        }
    }

    int[] nearest(List<Demand> demands, Point origin, int within) {
        var start = foot(origin);
        var far = new int[ways.corners()];
        Arrays.fill(far, Walk.BEYOND);
        if (!start.isNowhere()) {
            var queue = new PriorityQueue<Next>(Comparator.comparingInt(Next::far));
            queue.add(new Next(ways.linkFrom[start.link()], start.way() + start.along()));
            queue.add(new Next(ways.linkTo[start.link()], start.way() + ways.linkLength[start.link()] - start.along()));
            while (!queue.isEmpty()) {
                var next = queue.remove();
                if (next.far() < far[next.corner()]) {
                    far[next.corner()] = next.far();
                    for (var way : beside.get(next.corner())) {
                        queue.add(new Next(way[0], next.far() + way[1]));
                    }
                }
            }
        }
        return demands.stream()
                .mapToInt(demand -> far(start, foot(demand.at()), far))
                .map(centimetres -> centimetres <= within ? centimetres : Walk.BEYOND)
                .toArray();
    }

    private int far(Foot start, Foot door, int[] far) {
        if (start.isNowhere() || door.isNowhere()) {
            return Walk.BEYOND;
        }
        int from = far[ways.linkFrom[door.link()]];
        int to = far[ways.linkTo[door.link()]];
        int found = Math.min(
                from == Walk.BEYOND ? from : from + door.way() + door.along(),
                to == Walk.BEYOND ? to : to + door.way() + ways.linkLength[door.link()] - door.along());
        return start.link() == door.link() ? Math.min(found, start.straightTo(door)) : found;
    }

    /** The nearest of all links. */
    private Foot foot(Point at) {
        double x = ways.plane.x(at.lng());
        double y = ways.plane.y(at.lat());
        var best = new Foot(Foot.NOWHERE, 0, 0, false, x, y);
        double nearest = Pavement.FARTHEST;
        for (int link = 0; link < ways.links(); link++) {
            int from = ways.linkFrom[link];
            int to = ways.linkTo[link];
            double east = ways.x[to] - ways.x[from];
            double north = ways.y[to] - ways.y[from];
            double whole = east * east + north * north;
            double along = (x - ways.x[from]) * east + (y - ways.y[from]) * north;
            double share = whole == 0 ? 0 : Math.clamp(along / whole, 0, 1);
            double off = Math.hypot(ways.x[from] + share * east - x, ways.y[from] + share * north - y);
            if (off < nearest) {
                nearest = off;
                boolean left = east * (y - ways.y[from]) > north * (x - ways.x[from]);
                best = new Foot(
                        link, (int) Math.round(share * ways.linkLength[link]), Plane.centimetres(off), left, x, y);
            }
        }
        return best;
    }
}
