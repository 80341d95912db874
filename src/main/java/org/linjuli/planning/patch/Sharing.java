package org.linjuli.planning.patch;

import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes shares fair: a stop on the rim goes over to a neighbouring patch, or two change places, whenever that makes the
 * sum of the squares of the work smaller. So a longer walk costs as well as an unfair share. No patch is torn.
 */
final class Sharing {

    private static final double GAIN = 1e-9;

    private final Work work;
    private final Neighbourhood town;
    private final int[] patch;
    private final Share[] shares;

    /** One change: a stop goes from one patch to another, and perhaps one comes back. */
    private record Change(int from, int to, Share lighter, Share heavier, double gain) {}

    Sharing(Work work, int[] patch, int patches) {
        this.work = work;
        town = work.town;
        this.patch = patch;
        shares = new Share[patches];
        for (int p = 0; p < patches; p++) {
            int number = p;
            var stops = IntStream.range(0, patch.length)
                    .filter(stop -> patch[stop] == number)
                    .toArray();
            shares[p] = Share.of(work, Walk.past(town, stops));
        }
    }

    Share[] fair() {
        int rounds = 40 * shares.length;
        while (rounds-- > 0 && changed()) {
            // each round makes the sum smaller, and there are finitely many cuts
        }
        for (int p = 0; p < shares.length; p++) {
            var fresh = Share.of(work, Walk.past(town, shares[p].order().clone()));
            shares[p] = fresh.metres() < shares[p].metres() ? fresh : shares[p];
        }
        return shares;
    }

    /** The best change of the heaviest patch that has one. */
    private boolean changed() {
        var heaviest = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -shares[p].seconds()))
                .toList();
        for (int from : heaviest) {
            var best = best(from);
            if (best != null) {
                apply(best);
                return true;
            }
        }
        return false;
    }

    private @Nullable Change best(int from) {
        Change best = null;
        if (shares[from].order().length < 2) {
            return null;
        }
        for (int stop : shares[from].order()) {
            for (int to : around(stop, from)) {
                if (shares[to].seconds() < shares[from].seconds()) {
                    best = better(best, handed(stop, from, to));
                    best = better(best, swapped(stop, from, to));
                }
            }
        }
        return best;
    }

    private int[] around(int stop, int own) {
        return IntStream.of(town.neighbours[stop])
                .map(other -> patch[other])
                .filter(other -> other != own)
                .distinct()
                .toArray();
    }

    private static @Nullable Change better(@Nullable Change one, @Nullable Change other) {
        if (other == null || other.gain() <= GAIN) {
            return one;
        }
        return one == null || other.gain() > one.gain() ? other : one;
    }

    private @Nullable Change handed(int stop, int from, int to) {
        var lighter = shares[from].without(work, stop);
        var heavier = shares[to].with(work, stop);
        double gain = gain(from, to, lighter, heavier);
        return gain > GAIN && hangsTogether(lighter) ? new Change(from, to, lighter, heavier, gain) : null;
    }

    private @Nullable Change swapped(int stop, int from, int to) {
        Change best = null;
        for (int back : shares[to].order()) {
            for (int other : town.neighbours[back]) {
                if (patch[other] == from) {
                    best = better(best, swapped(stop, back, from, to));
                    break;
                }
            }
        }
        return best;
    }

    private @Nullable Change swapped(int stop, int back, int from, int to) {
        double fewer = work.calls[stop] - work.calls[back];
        if (fewer <= 0 || fewer >= 2 * (shares[from].seconds() - shares[to].seconds())) {
            return null;
        }
        var lighter = shares[from].without(work, stop).with(work, back);
        var heavier = shares[to].without(work, back).with(work, stop);
        double gain = gain(from, to, lighter, heavier);
        return gain > GAIN && hangsTogether(lighter) && hangsTogether(heavier)
                ? new Change(from, to, lighter, heavier, gain)
                : null;
    }

    private double gain(int from, int to, Share lighter, Share heavier) {
        return shares[from].square() + shares[to].square() - lighter.square() - heavier.square();
    }

    private void apply(Change change) {
        set(change.from(), change.lighter());
        set(change.to(), change.heavier());
    }

    private void set(int number, Share share) {
        var better = share.improved(work);
        shares[number] = better.metres() < share.metres() ? better : share;
        for (int stop : share.order()) {
            patch[stop] = number;
        }
    }

    private boolean hangsTogether(Share share) {
        var waiting = new int[share.order().length];
        var in = new HashSet<Integer>();
        IntStream.of(share.order()).forEach(in::add);
        int count = 1;
        waiting[0] = share.order()[0];
        in.remove(waiting[0]);
        for (int at = 0; at < count; at++) {
            for (int other : town.neighbours[waiting[at]]) {
                if (in.remove(other)) {
                    waiting[count++] = other;
                }
            }
        }
        return in.isEmpty();
    }
}
