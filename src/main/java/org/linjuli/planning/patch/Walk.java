package org.linjuli.planning.patch;

import java.util.Arrays;

/**
 * A short way past all of some stops, beginning and ending anywhere: the nearest neighbour again and again, then turning
 * stretches round (2-opt) and moving up to three stops elsewhere (Or-opt) as long as that helps.
 */
final class Walk {

    private static final double GAIN = 1e-7;
    private static final int STARTS = 6;
    private static final int MANY = 250;

    private final Neighbourhood town;
    private final int[] order;

    private Walk(Neighbourhood town, int[] order) {
        this.town = town;
        this.order = order;
    }

    /** The shortest of several tries. */
    static int[] past(Neighbourhood town, int[] stops) {
        var best = stops;
        double least = Double.MAX_VALUE;
        int starts = Math.min(stops.length, stops.length > MANY ? 1 : STARTS);
        for (int start = 0; start < starts; start++) {
            var order = improved(town, nearest(town, stops, (int) ((long) start * stops.length / starts)));
            double metres = metres(town, order);
            if (metres < least - GAIN) {
                least = metres;
                best = order;
            }
        }
        return best;
    }

    /** A walk that is nearly good already, made good again. */
    static int[] improved(Neighbourhood town, int[] order) {
        var walk = new Walk(town, order.clone());
        boolean better = true;
        while (better) {
            better = walk.turn();
            better |= walk.move();
        }
        return walk.order;
    }

    static double metres(Neighbourhood town, int[] order) {
        double metres = 0;
        for (int i = 1; i < order.length; i++) {
            metres += town.metres(order[i - 1], order[i]);
        }
        return metres;
    }

    private static int[] nearest(Neighbourhood town, int[] stops, int start) {
        var order = stops.clone();
        swap(order, 0, start);
        for (int i = 1; i < order.length; i++) {
            int next = i;
            for (int j = i + 1; j < order.length; j++) {
                if (town.metres(order[i - 1], order[j]) < town.metres(order[i - 1], order[next])) {
                    next = j;
                }
            }
            swap(order, i, next);
        }
        return order;
    }

    private static void swap(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }

    /** Metres between two places of the order; nothing beyond its ends. */
    private double between(int i, int j) {
        return i < 0 || j >= order.length ? 0 : town.metres(order[i], order[j]);
    }

    private boolean turn() {
        boolean better = false;
        for (int i = 0; i < order.length - 1; i++) {
            for (int j = i + 1; j < order.length; j++) {
                double gain = between(i - 1, i) + between(j, j + 1);
                gain -= i == 0 ? 0 : town.metres(order[i - 1], order[j]);
                gain -= j == order.length - 1 ? 0 : town.metres(order[i], order[j + 1]);
                if (gain > GAIN) {
                    reverse(i, j);
                    better = true;
                }
            }
        }
        return better;
    }

    private void reverse(int from, int to) {
        for (int i = from, j = to; i < j; i++, j--) {
            swap(order, i, j);
        }
    }

    private boolean move() {
        boolean better = false;
        for (int length = 1; length <= 3; length++) {
            for (int i = 0; i + length <= order.length; i++) {
                better |= move(i, i + length - 1);
            }
        }
        return better;
    }

    /** Takes the places from–to out and puts them where they cost least, in either direction. */
    private boolean move(int from, int to) {
        double freed = between(from - 1, from) + between(to, to + 1);
        freed -= from == 0 || to == order.length - 1 ? 0 : town.metres(order[from - 1], order[to + 1]);
        int where = -1;
        boolean turned = false;
        double most = GAIN;
        for (int gap = 0; gap <= order.length; gap++) {
            if (gap >= from && gap <= to + 1) {
                continue;
            }
            double open = gap == 0 || gap == order.length ? 0 : town.metres(order[gap - 1], order[gap]);
            double straight = freed + open - reach(gap - 1, from) - reach(gap, to);
            double round = freed + open - reach(gap - 1, to) - reach(gap, from);
            if (Math.max(straight, round) > most) {
                most = Math.max(straight, round);
                where = gap;
                turned = round > straight;
            }
        }
        if (where < 0) {
            return false;
        }
        shift(from, to, where, turned);
        return true;
    }

    private double reach(int outside, int inside) {
        return outside < 0 || outside >= order.length ? 0 : town.metres(order[outside], order[inside]);
    }

    private void shift(int from, int to, int gap, boolean turned) {
        var taken = Arrays.copyOfRange(order, from, to + 1);
        int length = taken.length;
        int start;
        if (gap < from) {
            System.arraycopy(order, gap, order, gap + length, from - gap);
            start = gap;
        } else {
            System.arraycopy(order, to + 1, order, from, gap - to - 1);
            start = gap - length;
        }
        System.arraycopy(taken, 0, order, start, length);
        if (turned) {
            reverse(start, start + length - 1);
        }
    }
}
