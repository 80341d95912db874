package org.linjuli.planning.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linjuli.planning.Circle;
import org.linjuli.planning.Demand;
import org.linjuli.planning.Measured;
import org.linjuli.planning.Walk;
import org.linjuli.planning.WalkTable;
import org.linjuli.shared.Point;

/** Walks as the crow flies, times a factor. Demands lie in the order of their northing, so that few are looked at. */
public final class StraightWalk implements Walk {

    private static final int CORNERS = 48;

    private final List<Demand> demands;
    private final Measured measured;
    private final Plane plane;
    private final int[] fromSouth;
    private final double[] x;
    private final double[] y;

    private StraightWalk(double factor, List<Demand> demands) {
        this.demands = List.copyOf(demands);
        this.measured = Measured.straight(factor);
        var lats = demands.stream().mapToDouble(one -> one.at().lat()).summaryStatistics();
        var lngs = demands.stream().mapToDouble(one -> one.at().lng()).summaryStatistics();
        this.plane = demands.isEmpty()
                ? Plane.around(0, 0)
                : Plane.around((lats.getMin() + lats.getMax()) / 2, (lngs.getMin() + lngs.getMax()) / 2);
        this.x = demands.stream().mapToDouble(one -> plane.x(one.at().lng())).toArray();
        this.y = demands.stream().mapToDouble(one -> plane.y(one.at().lat())).toArray();
        this.fromSouth = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(demand -> y[demand]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public static StraightWalk of(double factor, List<Demand> demands) {
        return new StraightWalk(factor, demands);
    }

    @Override
    public List<Demand> demands() {
        return demands;
    }

    @Override
    public Measured measured() {
        return measured;
    }

    @Override
    public boolean isOffStreet(int demand) {
        return false;
    }

    @Override
    public int[] nearest(List<Point> origins, int within) {
        var nearest = new int[x.length];
        Arrays.fill(nearest, BEYOND);
        for (var origin : origins) {
            around(origin, within, (demand, far) -> nearest[demand] = Math.min(nearest[demand], far));
        }
        return nearest;
    }

    @Override
    public WalkTable from(List<Point> origins, int within) {
        return TableMaker.table(origins.size(), () -> (origin, reached, centimetres) -> {
            var far = new int[x.length];
            var found = new ArrayList<Integer>();
            around(origins.get(origin), within, (demand, away) -> {
                far[demand] = away;
                found.add(demand);
            });
            reached[origin] =
                    found.stream().mapToInt(Integer::intValue).sorted().toArray();
            centimetres[origin] =
                    Arrays.stream(reached[origin]).map(demand -> far[demand]).toArray();
        });
    }

    private interface Met {

        void at(int demand, int centimetres);
    }

    private void around(Point origin, int within, Met met) {
        double east = plane.x(origin.lng());
        double north = plane.y(origin.lat());
        double farthest = within / (100 * measured.factor());
        for (int i = firstFrom(north - farthest - 1); i < fromSouth.length; i++) {
            int demand = fromSouth[i];
            if (y[demand] > north + farthest + 1) {
                return;
            }
            int far = Plane.centimetres(measured.factor() * Math.hypot(x[demand] - east, y[demand] - north));
            if (far <= within) {
                met.at(demand, far);
            }
        }
    }

    private int firstFrom(double north) {
        int low = 0;
        int high = fromSouth.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (y[fromSouth[middle]] < north) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public List<Circle> circles(Point origin, List<Integer> within) {
        return within.stream().map(limit -> circle(origin, limit)).toList();
    }

    private Circle circle(Point origin, int within) {
        double radius = within / (100 * measured.factor());
        var ring = new ArrayList<Point>();
        for (int i = 0; i <= CORNERS; i++) {
            double turn = 2 * Math.PI * (i % CORNERS) / CORNERS;
            ring.add(plane.point(
                    plane.x(origin.lng()) + radius * Math.cos(turn), plane.y(origin.lat()) + radius * Math.sin(turn)));
        }
        return new Circle(within, List.of(List.of(List.copyOf(ring))));
    }
}
