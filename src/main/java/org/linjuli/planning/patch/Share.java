package org.linjuli.planning.patch;

import java.util.Arrays;

/** One walker's stops in their order, and how long they take. Never changes. */
final class Share {

    private final int[] order;
    private final double metres;
    private final double seconds;

    private Share(int[] order, double metres, double seconds) {
        this.order = order;
        this.metres = metres;
        this.seconds = seconds;
    }

    static Share of(Work work, int[] order) {
        double calls =
                Arrays.stream(order).mapToDouble(stop -> work.calls[stop]).sum();
        double metres = Walk.metres(work.town, order);
        return new Share(order, metres, calls + metres / work.pace);
    }

    Share without(Work work, int stop) {
        return of(work, Arrays.stream(order).filter(one -> one != stop).toArray());
    }

    /** With a stop more, where it costs the least. */
    Share with(Work work, int stop) {
        int where = 0;
        double least = Double.MAX_VALUE;
        for (int gap = 0; gap <= order.length; gap++) {
            double before = gap == 0 ? 0 : work.town.metres(order[gap - 1], stop);
            double after = gap == order.length ? 0 : work.town.metres(stop, order[gap]);
            double saved = gap == 0 || gap == order.length ? 0 : work.town.metres(order[gap - 1], order[gap]);
            if (before + after - saved < least) {
                least = before + after - saved;
                where = gap;
            }
        }
        var longer = Arrays.copyOf(order, order.length + 1);
        System.arraycopy(order, where, longer, where + 1, order.length - where);
        longer[where] = stop;
        return of(work, longer);
    }

    Share improved(Work work) {
        return of(work, Walk.improved(work.town, order));
    }

    /** The stops as they are walked past; not to be changed. */
    int[] order() {
        return order;
    }

    double metres() {
        return metres;
    }

    double seconds() {
        return seconds;
    }

    double square() {
        return seconds * seconds;
    }
}
