package org.linjuli.servicecircle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Circle;
import org.linjuli.planning.Measured;
import org.linjuli.planning.SiteWish.Aim;
import org.linjuli.planning.Walk;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Point;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Service;

/** Who lives within reach of a station, answered from memory; nothing here changes anything. */
@Service
public class Circles {

    /** More dots than that nobody tells apart on a map. */
    public static final int MOST_DRAWN = 2_000;

    private static final int NEARBY_MINUTES = 30;
    private static final int MOST_WALKED = 40;
    private static final int MOST_NEARBY = 20;
    private static final double METRES_A_DEGREE = 111_195;

    private final Grounds grounds;
    private final Stations stations;
    private final Territory territory;
    private final CircleSettings settings;

    Circles(Grounds grounds, Stations stations, Territory territory, CircleSettings settings) {
        this.grounds = grounds;
        this.stations = stations;
        this.territory = territory;
        this.settings = settings;
    }

    /** How one walks in this city, and whether its streets are made up. */
    public Measured measured() {
        return grounds.now().walk.measured();
    }

    /**
     * Households of an area within each circle, and the grids with households beyond one of them.
     *
     * @param minutes the circle beyond which to look: 5, 10 or 15
     */
    public CircleReport report(Actor actor, NodePath area, String kind, int minutes) {
        var ground = permitted(actor, area);
        return report(ground, area, stations.kind(kind), grounds.nearest(ground, kind), minutes);
    }

    private Ground permitted(Actor actor, NodePath area) {
        actor.require(Permission.CIRCLE_READ, area);
        territory.area(area);
        return grounds.now();
    }

    private CircleReport report(Ground ground, NodePath area, StationKind kind, int[] nearest, int minutes) {
        var buildings = ground.in(area);
        var count = new CircleCount(ground, grounds, buildings, nearest);
        return new CircleReport(
                area,
                kind,
                ground.walk.measured(),
                ground.simulated,
                (int) stations.standing(kind.code()).stream()
                        .filter(station -> area.contains(station.grid()))
                        .count(),
                count.households(),
                count.offStreet(),
                Minutes.CIRCLES.stream()
                        .map(circle -> new CircleReport.Share(
                                circle,
                                Math.round(settings.centimetres(circle) / 100f),
                                count.within(settings.centimetres(circle))))
                        .toList(),
                minutes,
                count.beyond(settings.centimetres(minutes)));
    }

    /** Which buildings of an area lie in which circle, at most so many, those farthest from a station first. */
    public Coverage coverage(Actor actor, NodePath area, String kind, int most) {
        var ground = permitted(actor, area);
        return coverage(
                ground, area, grounds.nearest(ground, stations.kind(kind).code()), most);
    }

    private Coverage coverage(Ground ground, NodePath area, int[] nearest, int most) {
        var lived = Arrays.stream(ground.in(area))
                .filter(number -> ground.at(number).households() > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> nearest[number])
                        .reversed())
                .toList();
        var buildings = lived.stream()
                .limit(most)
                .map(number -> new Coverage.Reached(
                        ground.place(number), ground.at(number).households(), circleAround(nearest[number])))
                .toList();
        return new Coverage(buildings, lived.size() > most);
    }

    private @Nullable Integer circleAround(int centimetres) {
        return Minutes.CIRCLES.stream()
                .filter(circle -> centimetres <= settings.centimetres(circle))
                .findFirst()
                .orElse(null);
    }

    /** What it would be like if one more station stood somewhere. */
    public Tried tryOut(Actor actor, NodePath area, String kind, Site site, int minutes) {
        var ground = permitted(actor, area);
        var at = place(site);
        var known = stations.kind(kind);
        var before = grounds.nearest(ground, kind);
        var added = ground.walk.nearest(List.of(at), settings.centimetres(Minutes.FARTHEST));
        var after = new int[before.length];
        Arrays.setAll(after, i -> Math.min(before[i], added[i]));
        return new Tried(
                at,
                report(ground, area, known, before, minutes),
                report(ground, area, known, after, minutes),
                circles(ground, at),
                coverage(ground, area, after, MOST_DRAWN));
    }

    private Point place(Site site) {
        return switch (site) {
            case Site.InBuilding in -> territory.locateBuilding(in.building()).point();
            case Site.AtPosition at -> territory.locate(at.position()).point();
        };
    }

    /** The ground within 5, 10 and 15 minutes of a station. */
    public List<Circle> circles(Station station) {
        return circles(grounds.now(), station.at());
    }

    private List<Circle> circles(Ground ground, Point at) {
        return ground.walk.circles(
                at, Minutes.CIRCLES.stream().map(settings::centimetres).toList());
    }

    /** The minutes of a circle. */
    public int minutes(Circle circle) {
        return grounds.minutes(circle.within());
    }

    /** Where the next stations should stand, among at most 400 buildings of the area. */
    public NextStations next(Actor actor, NodePath area, String kind, int count, Aim aim) {
        var ground = permitted(actor, area);
        var siting = new NextSites(ground, settings, area, stations.kind(kind));
        return siting.best(grounds.nearest(ground, kind), aim, count);
    }

    /** The stations that are nearest to a building, within half an hour on foot. */
    public List<Nearby> nearby(UUID building) {
        var home = territory.locateBuilding(building);
        var ground = grounds.now();
        var number = ground.numberOf(building).orElseThrow();
        var standing = stations.kinds().stream()
                .flatMap(kind -> stations.standing(kind.code()).stream())
                .filter(station -> metres(home.point(), station.at()) * 100 <= settings.centimetres(NEARBY_MINUTES))
                .sorted(Comparator.comparingDouble(station -> metres(home.point(), station.at())))
                .limit(MOST_WALKED)
                .toList();
        var table = ground.walk.from(standing.stream().map(Station::at).toList(), settings.centimetres(NEARBY_MINUTES));
        return IntStream.range(0, standing.size())
                .filter(origin -> table.between(origin, number) != Walk.BEYOND)
                .mapToObj(origin -> nearby(standing.get(origin), table.between(origin, number)))
                .sorted(Comparator.comparingInt(Nearby::metres)
                        .thenComparing(one -> one.station().name()))
                .limit(MOST_NEARBY)
                .toList();
    }

    /** By the crow: who is farther so is farther on foot. */
    private static double metres(Point home, Point station) {
        double north = (home.lat() - station.lat()) * METRES_A_DEGREE;
        double east = (home.lng() - station.lng()) * METRES_A_DEGREE * Math.cos(Math.toRadians(home.lat()));
        return Math.hypot(north, east);
    }

    private Nearby nearby(Station station, int centimetres) {
        return new Nearby(
                station, stations.kind(station.kind()), grounds.minutes(centimetres), Math.ceilDiv(centimetres, 100));
    }
}
