package org.linjuli.planning.walk;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linjuli.planning.WalkTable;

/** Walks from many origins on two threads and joins what they found. */
final class TableMaker {

    private static final int THREADS = 2;
    private static final int AT_ONCE = 8;

    /** What one thread can say of an origin: demands in order, and how far they are. */
    interface Surveyor {

        void survey(int origin, int[][] demands, int[][] centimetres);
    }

    private TableMaker() {}

    static WalkTable table(int origins, Supplier<Surveyor> surveyors) {
        var demands = new int[origins][];
        var centimetres = new int[origins][];
        var next = new AtomicInteger();
        Runnable work = () -> {
            var surveyor = surveyors.get();
            for (int from = next.getAndAdd(AT_ONCE); from < origins; from = next.getAndAdd(AT_ONCE)) {
                for (int origin = from; origin < Math.min(origins, from + AT_ONCE); origin++) {
                    surveyor.survey(origin, demands, centimetres);
                }
            }
        };
        var others = Stream.generate(() -> CompletableFuture.runAsync(work, TableMaker::start))
                .limit(origins > AT_ONCE ? THREADS - 1 : 0)
                .toList();
        work.run();
        others.forEach(CompletableFuture::join);
        return joined(demands, centimetres);
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().name("walking").start(work);
    }

    private static WalkTable joined(int[][] demands, int[][] centimetres) {
        var first = new int[demands.length + 1];
        Arrays.setAll(first, origin -> origin == 0 ? 0 : demands[origin - 1].length);
        Arrays.parallelPrefix(first, Integer::sum);
        var reached = new int[first[demands.length]];
        var far = new int[reached.length];
        for (int origin = 0; origin < demands.length; origin++) {
            System.arraycopy(demands[origin], 0, reached, first[origin], demands[origin].length);
            System.arraycopy(centimetres[origin], 0, far, first[origin], demands[origin].length);
        }
        return new WalkTable(first, reached, far);
    }
}
