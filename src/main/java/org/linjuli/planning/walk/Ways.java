package org.linjuli.planning.walk;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.linjuli.planning.StreetMap;

/**
 * The streets as flat arrays: from each corner the corners beside it and how far they are. Corners that are near on the
 * ground are near in the arrays. Scraps of street that lead nowhere are left out, for nobody comes in or out by them.
 */
final class Ways {

    /** What hangs together counts as streets from so many corners on, or from this share of the largest. */
    private static final int LARGE = 200;

    private static final double LARGE_SHARE = .05;

    final Plane plane;
    final double[] x;
    final double[] y;
    /** By corner, where its neighbours begin in {@code to} and {@code length}. */
    final int[] first;

    final int[] to;
    /** Centimetres. */
    final int[] length;
    /** By link, the corners at its ends and its length. */
    final int[] linkFrom;

    final int[] linkTo;
    final int[] linkLength;

    private Ways(Plane plane, double[] x, double[] y, int[][] links) {
        this.plane = plane;
        this.x = x;
        this.y = y;
        this.linkFrom = links[0];
        this.linkTo = links[1];
        this.linkLength = links[2];
        this.first = new int[x.length + 1];
        for (int link = 0; link < linkFrom.length; link++) {
            first[linkFrom[link] + 1]++;
            first[linkTo[link] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        this.to = new int[2 * linkFrom.length];
        this.length = new int[2 * linkFrom.length];
        var next = first.clone();
        for (int link = 0; link < linkFrom.length; link++) {
            put(next, linkFrom[link], linkTo[link], linkLength[link]);
            put(next, linkTo[link], linkFrom[link], linkLength[link]);
        }
    }

    private void put(int[] next, int from, int into, int centimetres) {
        int at = next[from]++;
        to[at] = into;
        length[at] = centimetres;
    }

    int corners() {
        return x.length;
    }

    int links() {
        return linkFrom.length;
    }

    static Ways of(StreetMap map) {
        var kept = kept(map);
        var plane = middle(map, kept);
        var order = ordered(map, kept, plane);
        var number = new int[map.corners()];
        Arrays.fill(number, -1);
        var x = new double[order.length];
        var y = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            number[order[i]] = i;
            x[i] = plane.x(map.lng(order[i]));
            y[i] = plane.y(map.lat(order[i]));
        }
        var drawn = IntStream.range(0, map.links())
                .filter(link -> kept[map.from(link)])
                .toArray();
        var links = new int[3][drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            int from = map.from(drawn[i]);
            int to = map.to(drawn[i]);
            links[0][i] = number[from];
            links[1][i] = number[to];
            links[2][i] = Plane.centimetres(Plane.metres(map.lat(from), map.lng(from), map.lat(to), map.lng(to)));
        }
        return new Ways(plane, x, y, links);
    }

    private static boolean[] kept(StreetMap map) {
        var root = IntStream.range(0, map.corners()).toArray();
        for (int link = 0; link < map.links(); link++) {
            root[root(root, map.from(link))] = root(root, map.to(link));
        }
        var size = new int[map.corners()];
        for (int corner = 0; corner < size.length; corner++) {
            size[root(root, corner)]++;
        }
        int largest = Arrays.stream(size).max().orElse(0);
        var kept = new boolean[map.corners()];
        for (int corner = 0; corner < kept.length; corner++) {
            int together = size[root(root, corner)];
            kept[corner] = together > 1 && (together >= LARGE || together >= LARGE_SHARE * largest);
        }
        return kept;
    }

    private static int root(int[] root, int corner) {
        int at = corner;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static Plane middle(StreetMap map, boolean[] kept) {
        var lats = IntStream.range(0, kept.length)
                .filter(corner -> kept[corner])
                .mapToDouble(map::lat)
                .summaryStatistics();
        var lngs = IntStream.range(0, kept.length)
                .filter(corner -> kept[corner])
                .mapToDouble(map::lng)
                .summaryStatistics();
        return lats.getCount() == 0
                ? Plane.around(0, 0)
                : Plane.around((lats.getMin() + lats.getMax()) / 2, (lngs.getMin() + lngs.getMax()) / 2);
    }

    /** The corners along a curve that winds through squares of 32 metres (Morton). */
    private static int[] ordered(StreetMap map, boolean[] kept, Plane plane) {
        var keys = IntStream.range(0, kept.length)
                .filter(corner -> kept[corner])
                .mapToLong(corner -> (winding(plane.x(map.lng(corner)), plane.y(map.lat(corner))) << 32) | corner)
                .sorted()
                .toArray();
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static long winding(double x, double y) {
        int column = (int) Math.clamp(x / 32 + 16_384, 0, 32_767);
        int row = (int) Math.clamp(y / 32 + 16_384, 0, 32_767);
        long mixed = 0;
        for (int bit = 14; bit >= 0; bit--) {
            mixed = (mixed << 2) | (((row >> bit) & 1L) << 1) | ((column >> bit) & 1L);
        }
        return mixed;
    }
}
