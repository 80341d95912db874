package org.linjuli.territory;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
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
 * Measures point → grid → who answers for it, against an STRtree of prepared geometries in the same run, and the swap of
 * one border. Counts the CPU time of the one thread that works, so that a busy machine disturbs little. Takes the number of points (1,000,000) and of rounds (5).
 */
public final class LocatorBench {

    private record Judged(NodePath path, PreparedGeometry area) {}

    private final List<Zone<NodePath>> zones;
    private final Map<NodePath, String> leaders = new HashMap<>();
    private final STRtree tree = new STRtree();
    private volatile Locator<NodePath> locator;

    private LocatorBench(SampleCity city) {
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

    public static void main(String[] args) {
        int points = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        var city = SampleCity.of(CitySize.FUQING, SampleCity.USUAL_SEED);
        var bench = new LocatorBench(city);
        System.out.printf("%d grids, %d points a round, %d rounds%n", bench.zones.size(), points, rounds);
        bench.compare("anywhere in the county", bench.anywhere(points), rounds);
        bench.compare("where people live", whereItIsLivedIn(city, points), rounds);
        bench.swap();
    }

    private void compare(String name, Point[] points, int rounds) {
        var ours = new double[rounds];
        var theirs = new double[rounds];
        var ratios = new double[rounds];
        time(points, this::ours);
        time(points, this::theirs);
        for (int round = 0; round < rounds; round++) {
            ours[round] = time(points, this::ours);
            theirs[round] = time(points, this::theirs);
            ratios[round] = theirs[round] / ours[round];
        }
        System.out.printf(
                "%-24s ours %6.1f ns, JTS %7.1f ns a point, ratio %5.1f (medians)%n",
                name, median(ours), median(theirs), median(ratios));
    }

    private double time(Point[] points, ToIntFunction<Point> answer) {
        long started = now();
        int found = 0;
        for (var point : points) {
            found += answer.applyAsInt(point);
        }
        double nanos = (now() - started) / (double) points.length;
        if (found < points.length / 4) {
            throw new IllegalStateException("only " + found + " points were found");
        }
        return nanos;
    }

    private int ours(Point point) {
        return locator.at(point).map(leaders::get).isPresent() ? 1 : 0;
    }

    @SuppressWarnings("unchecked")
    private int theirs(Point point) {
        var place = Jts.point(point.lng(), point.lat());
        for (var judged : (List<Judged>) tree.query(place.getEnvelopeInternal())) {
            if (judged.area().covers(place)) {
                return leaders.get(judged.path()) != null ? 1 : 0;
            }
        }
        return 0;
    }

    private Point[] anywhere(int count) {
        var random = new SplittableRandom(17);
        var box = zones.stream().map(zone -> zone.boundary().bounds()).reduce(Bounds.NOWHERE, Bounds::with);
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(
                        random.nextDouble(box.south(), box.north()), random.nextDouble(box.west(), box.east())))
                .toArray(Point[]::new);
    }

    /** Around random buildings, as far as a phone may be wrong. */
    private static Point[] whereItIsLivedIn(SampleCity city, int count) {
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

    private void swap() {
        var random = new SplittableRandom(17);
        var millis = new double[500];
        for (int i = 0; i < millis.length; i++) {
            var zone = zones.get(random.nextInt(zones.size()));
            long started = now();
            locator = locator.replace(List.of(zone.owner()), List.of(new Zone<>(zone.owner(), zone.boundary())));
            millis[i] = (now() - started) / 1e6;
        }
        double worst = Arrays.stream(millis).max().orElse(0);
        System.out.printf("swap of one border       median %.2f ms, worst %.2f ms%n", median(millis), worst);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
