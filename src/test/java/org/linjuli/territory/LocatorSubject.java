package org.linjuli.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.linjuli.sample.CitySize;
import org.linjuli.sample.SampleBuilding;
import org.linjuli.sample.SampleCity;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.linjuli.territory.Locator.Zone;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The grids of the sample city in the product's locator and in an STRtree of prepared geometries, with the same points for
 * both. Speaks in types of the JDK, so that a harness with a class path of its own can ask it: {@code ours anywhere},
 * {@code theirs anywhere}, {@code ours lived-in} and {@code theirs lived-in} say by the number of a point whether somebody
 * answers for it; {@code swap} draws a border anew. What is compared has given the same answers before.
 */
public final class LocatorSubject implements Function<String, IntUnaryOperator> {

    static final int POINTS = 1 << 17;

    private record Judged(NodePath path, PreparedGeometry area) {}

    private final List<Zone<NodePath>> zones;
    private final Map<NodePath, String> leaders = new HashMap<>();
    private final STRtree tree = new STRtree();
    private final SampleCity city;
    private volatile Locator<NodePath> locator;

    /** With the whole sample city. */
    public LocatorSubject() {
        city = SampleCity.of(CitySize.FUQING, SampleCity.USUAL_SEED);
        zones = city.communities().stream()
                .flatMap(community -> community.grids().stream())
                .map(grid -> new Zone<>(grid.path(), grid.boundary()))
                .toList();
        locator = Locator.of(zones);
        for (var zone : zones) {
            var area = Jts.of(zone.boundary());
            tree.insert(area.getEnvelopeInternal(), new Judged(zone.owner(), PreparedGeometryFactory.prepare(area)));
            leaders.put(zone.owner(), "leader of " + zone.owner());
        }
        tree.build();
    }

    @Override
    public IntUnaryOperator apply(String question) {
        if (question.equals("swap")) {
            return number -> swap(number) ? 1 : 0;
        }
        var points = question.endsWith("anywhere") ? anywhere(POINTS) : livedIn(POINTS);
        agree(points);
        return question.startsWith("ours")
                ? number -> ours(points[number & (POINTS - 1)])
                : number -> theirs(points[number & (POINTS - 1)]);
    }

    List<Zone<NodePath>> zones() {
        return zones;
    }

    /** Both must have the same grid for each point; on a border that two share, either is right. */
    int agree(Point[] points) {
        for (var point : points) {
            var ours = locator.at(point).map(path -> leaders.get(path)).orElse("nobody");
            if (!ours.equals(theirOwner(point)) && !onABorder(point)) {
                throw new IllegalStateException("Another answer at " + point);
            }
        }
        return points.length;
    }

    @SuppressWarnings("unchecked")
    private boolean onABorder(Point point) {
        var place = Jts.point(point.lng(), point.lat());
        return ((List<Judged>) tree.query(place.getEnvelopeInternal()))
                .stream()
                        .anyMatch(judged ->
                                judged.area().getGeometry().getBoundary().distance(place) < 1e-12);
    }

    int ours(Point point) {
        return locator.at(point).map(leaders::get).isPresent() ? 1 : 0;
    }

    int theirs(Point point) {
        return theirOwner(point).equals("nobody") ? 0 : 1;
    }

    @SuppressWarnings("unchecked")
    private String theirOwner(Point point) {
        var place = Jts.point(point.lng(), point.lat());
        for (var judged : (List<Judged>) tree.query(place.getEnvelopeInternal())) {
            if (judged.area().covers(place)) {
                return leaders.getOrDefault(judged.path(), "nobody");
            }
        }
        return "nobody";
    }

    /** Draws the border of one grid anew. */
    boolean swap(int number) {
        var zone = zones.get(Math.floorMod(number * 31, zones.size()));
        locator = locator.replace(List.of(zone.owner()), List.of(new Zone<>(zone.owner(), zone.boundary())));
        return locator.at(zone.boundary().bounds().centre()).isPresent();
    }

    Point[] anywhere(int count) {
        var random = new SplittableRandom(17);
        var box = zones.stream().map(zone -> zone.boundary().bounds()).reduce(Bounds.NOWHERE, Bounds::with);
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(
                        random.nextDouble(box.south(), box.north()), random.nextDouble(box.west(), box.east())))
                .toArray(Point[]::new);
    }

    /** Around random buildings, as far as a phone may be wrong. */
    Point[] livedIn(int count) {
        var random = new SplittableRandom(17);
        var buildings = city.buildings().toArray(SampleBuilding[]::new);
        double error = 5e-4;
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var house = buildings[random.nextInt(buildings.length)]
                            .building()
                            .point();
                    return new Point(
                            house.lat() + random.nextDouble(-error, error),
                            house.lng() + random.nextDouble(-error, error));
                })
                .toArray(Point[]::new);
    }
}
