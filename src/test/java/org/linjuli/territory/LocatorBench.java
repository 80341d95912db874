package org.linjuli.territory;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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
 * Measures point → grid → who answers for it, against an STRtree of prepared geometries in the same run, after both have
 * answered alike for every point; building the locator, the memory it takes, and the swap of one border while others read.
 * Counts the CPU time of the one thread that works, so that a busy machine disturbs little. Takes the number of points
 * (1,000,000) and of rounds (5).
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
        bench.build();
        bench.compare("anywhere in the county", bench.anywhere(points), rounds);
        bench.compare("where people live", whereItIsLivedIn(city, points), rounds);
        bench.swap();
        bench.swapWhileReading(bench.anywhere(points));
    }

    private void build() {
        var millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            long started = now();
            locator = Locator.of(zones);
            millis[i] = (now() - started) / 1e6;
        }
        System.out.printf("building                 median %.0f ms, first %.0f ms%n", median(millis), millis[0]);
        var kept = new ArrayList<Locator<NodePath>>();
        long before = heap();
        for (int i = 0; i < 4; i++) {
            kept.add(Locator.of(zones));
        }
        System.out.printf("memory                   %.1f MB%n", (heap() - before) / 4e6);
        locator = kept.getFirst();
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Both must have the same grid for each point; on a border that two share, either is right. */
    private void agree(String name, Point[] points) {
        int alike = 0;
        for (var point : points) {
            var ours = locator.at(point).map(path -> leaders.get(path)).orElse("nobody");
            if (!ours.equals(theirOwner(point)) && !onABorder(point)) {
                throw new IllegalStateException("Another answer at " + point);
            }
            alike++;
        }
        System.out.printf("%-24s %,d answers alike%n", name, alike);
    }

    @SuppressWarnings("unchecked")
    private boolean onABorder(Point point) {
        var place = Jts.point(point.lng(), point.lat());
        return ((List<Judged>) tree.query(place.getEnvelopeInternal()))
                .stream()
                        .anyMatch(judged ->
                                judged.area().getGeometry().getBoundary().distance(place) < 1e-12);
    }

    private void compare(String name, Point[] points, int rounds) {
        agree(name, points);
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

    private int theirs(Point point) {
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

    /** One thread swaps borders without rest; another reads, and the slowest of its thousands tells whether it ever waited. */
    private void swapWhileReading(Point[] points) {
        var random = new SplittableRandom(18);
        var swapping = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                var zone = zones.get(random.nextInt(zones.size()));
                locator = locator.replace(List.of(zone.owner()), List.of(zone));
            }
        });
        double alone = time(points, this::ours);
        swapping.start();
        double beside = time(points, this::ours);
        swapping.interrupt();
        System.out.printf("reading beside swaps     %.1f ns, alone %.1f ns a point%n", beside, alone);
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
