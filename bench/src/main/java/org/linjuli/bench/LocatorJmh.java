package org.linjuli.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Point to grid to who answers for it, the product's locator beside a tree of prepared geometries, and the swap of one border,
 * under JMH. Both have answered alike for each of the points before anything is measured, or nothing is.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LocatorJmh {

    /** The product's own subject, which may see the locator's inside; it is on the class path when this is run. */
    private static IntUnaryOperator subject(String question) throws ReflectiveOperationException {
        @SuppressWarnings("unchecked")
        var subject = (Function<String, IntUnaryOperator>) Class.forName("org.linjuli.territory.LocatorSubject")
                .getConstructor()
                .newInstance();
        return subject.apply(question);
    }

    /** Points to be located. */
    @State(Scope.Benchmark)
    public static class Locating {

        @Param({"anywhere", "lived-in"})
        public String where = "";

        @Param({"ours", "theirs"})
        public String who = "";

        private IntUnaryOperator answer = number -> 0;
        private int number;

        @Setup
        public void prepare() throws ReflectiveOperationException {
            answer = subject(who + " " + where);
        }
    }

    /** Borders to be swapped. */
    @State(Scope.Benchmark)
    public static class Swapping {

        private IntUnaryOperator swap = number -> 0;
        private int number;

        @Setup
        public void prepare() throws ReflectiveOperationException {
            swap = subject("swap");
        }
    }

    @Benchmark
    public int locate(Locating locating) {
        return locating.answer.applyAsInt(locating.number++);
    }

    @Benchmark
    public int swap(Swapping swapping) {
        return swapping.swap.applyAsInt(swapping.number++);
    }
}
