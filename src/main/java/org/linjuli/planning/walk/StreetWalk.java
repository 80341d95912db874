package org.linjuli.planning.walk;

import java.util.Arrays;
import java.util.List;
import org.linjuli.planning.Circle;
import org.linjuli.planning.Demand;
import org.linjuli.planning.Measured;
import org.linjuli.planning.StreetMap;
import org.linjuli.planning.Walk;
import org.linjuli.planning.WalkTable;
import org.linjuli.shared.Point;

/** Walks along streets: from the door straight to the nearest street, along it, and straight to the other door. */
public final class StreetWalk implements Walk {

    private final List<Demand> demands;
    private final Ways ways;
    private final Pavement pavement;
    private final Doors doors;

    private StreetWalk(Ways ways, List<Demand> demands) {
        this.demands = List.copyOf(demands);
        this.ways = ways;
        this.pavement = new Pavement(ways);
        this.doors = new Doors(ways, pavement, demands);
    }

    public static StreetWalk of(StreetMap streets, List<Demand> demands) {
        return new StreetWalk(Ways.of(streets), demands);
    }

    @Override
    public List<Demand> demands() {
        return demands;
    }

    @Override
    public Measured measured() {
        return Measured.STREETS;
    }

    @Override
    public boolean isOffStreet(int demand) {
        return doors.feet.get(demand).isNowhere();
    }

    @Override
    public int[] nearest(List<Point> origins, int within) {
        var round = new Round(ways, doors);
        round.begin(within);
        origins.stream().map(this::foot).forEach(round::enter);
        round.walk();
        return round.centimetres;
    }

    @Override
    public WalkTable from(List<Point> origins, int within) {
        var feet = origins.stream().map(this::foot).toList();
        return TableMaker.table(feet.size(), () -> {
            var round = new Round(ways, doors);
            return (origin, demands, centimetres) -> {
                round.begin(within);
                round.enter(feet.get(origin));
                round.walk();
                demands[origin] = round.reached();
                centimetres[origin] = Arrays.stream(demands[origin])
                        .map(demand -> round.centimetres[demand])
                        .toArray();
            };
        });
    }

    @Override
    public List<Circle> circles(Point origin, List<Integer> within) {
        var foot = foot(origin);
        var walker = new Walker(ways);
        return within.stream()
                .map(limit -> {
                    walker.begin(limit);
                    walker.enter(foot);
                    walker.walk();
                    return new Circle(limit, new Outline(ways, walker, foot, limit).polygons());
                })
                .toList();
    }

    private Foot foot(Point at) {
        return pavement.foot(ways.plane.x(at.lng()), ways.plane.y(at.lat()));
    }
}
