package org.linjuli.territory;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;

/**
 * Measures point → grid → who answers for it, against an STRtree of prepared geometries in the same run, after both have
 * answered alike for every point; building the locator, the memory it takes, and the swap of one border while others read.
 * Counts the CPU time of the one thread that works, so that a busy machine disturbs little. Takes the number of points
 * (1,000,000) and of rounds (5). The same by JMH: {@code LocatorJmh} of the bench.
 */
public final class LocatorBench {

    private final LocatorSubject subject = new LocatorSubject();

    private LocatorBench() {}

    public static void main(String[] args) {
        int points = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        var bench = new LocatorBench();
        System.out.printf(
                "%d grids, %d points a round, %d rounds%n",
                bench.subject.zones().size(), points, rounds);
        bench.build();
        bench.compare("anywhere in the county", bench.subject.anywhere(points), rounds);
        bench.compare("where people live", bench.subject.livedIn(points), rounds);
        bench.swap();
        bench.swapWhileReading(bench.subject.anywhere(points));
    }

    private void build() {
        var zones = subject.zones();
        var millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            long started = now();
            var built = Locator.of(zones);
            millis[i] = (now() - started) / 1e6;
            if (built.at(zones.getFirst().boundary().bounds().centre()).isEmpty()) {
                System.out.println("the first grid is a crescent");
            }
        }
        System.out.printf("building                 median %.0f ms, first %.0f ms%n", median(millis), millis[0]);
        var kept = new ArrayList<Locator<NodePath>>();
        long before = heap();
        for (int i = 0; i < 4; i++) {
            kept.add(Locator.of(zones));
        }
        System.out.printf("memory                   %.1f MB%n", (heap() - before) / 1e6 / kept.size());
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    private void compare(String name, Point[] points, int rounds) {
        System.out.printf("%-24s %,d answers alike%n", name, subject.agree(points));
        var ours = new double[rounds];
        var theirs = new double[rounds];
        var ratios = new double[rounds];
        time(points, subject::ours);
        time(points, subject::theirs);
        for (int round = 0; round < rounds; round++) {
            ours[round] = time(points, subject::ours);
            theirs[round] = time(points, subject::theirs);
            ratios[round] = theirs[round] / ours[round];
        }
        System.out.printf(
                "%-24s ours %6.1f ns, JTS %7.1f ns a point, ratio %5.1f (medians)%n",
                name, median(ours), median(theirs), median(ratios));
    }

    private static double time(Point[] points, ToIntFunction<Point> answer) {
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

    private void swap() {
        var random = new SplittableRandom(17);
        var millis = new double[500];
        for (int i = 0; i < millis.length; i++) {
            int number = random.nextInt(subject.zones().size());
            long started = now();
            subject.swap(number);
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
                subject.swap(random.nextInt(subject.zones().size()));
            }
        });
        double alone = time(points, subject::ours);
        swapping.start();
        double beside = time(points, subject::ours);
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
