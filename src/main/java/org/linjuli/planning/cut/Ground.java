package org.linjuli.planning.cut;

import java.util.Arrays;
import java.util.HashMap;
import org.linjuli.planning.Border;
import org.linjuli.planning.CityMap;
import org.linjuli.planning.Lot;

/**
 * The map as flat arrays. The neighbours of lot {@code v} are {@code to[from[v]]} to {@code to[from[v + 1] - 1]}; two
 * borders between the same lots are one with the sum of metres and the lower barrier.
 */
final class Ground {

    final int count;
    final int[] households;
    /** Which compound, counted from 0 in the order of the lots; -1 for none. */
    final int[] compound;

    final double[] x;
    final double[] y;
    final double[] area;
    final double[] perimeter;

    final int[] from;
    final int[] to;
    /** By link: the lot it leads from. */
    final int[] owner;
    /** Metres shared, by link. */
    final double[] metres;
    /** By link: it crosses a secondary road or more. */
    final boolean[] high;
    /** Households of each compound. */
    final long[] ofCompound;

    Ground(CityMap map) {
        var lots = map.lots();
        count = lots.size();
        households = new int[count];
        compound = new int[count];
        x = new double[count];
        y = new double[count];
        area = new double[count];
        perimeter = new double[count];
        var compounds = new HashMap<Integer, Integer>();
        for (int v = 0; v < count; v++) {
            var lot = lots.get(v);
            households[v] = lot.households();
            compound[v] = lot.compound() == Lot.NO_COMPOUND
                    ? Lot.NO_COMPOUND
                    : compounds.computeIfAbsent(lot.compound(), any -> compounds.size());
            x[v] = lot.x();
            y[v] = lot.y();
            area[v] = lot.area();
            perimeter[v] = lot.perimeter();
        }
        ofCompound = new long[compounds.size()];
        for (int v = 0; v < count; v++) {
            if (compound[v] >= 0) {
                ofCompound[compound[v]] += households[v];
            }
        }
        var borders = distinct(map);
        from = new int[count + 1];
        for (var border : borders) {
            from[border.one() + 1]++;
            from[border.other() + 1]++;
        }
        for (int v = 0; v < count; v++) {
            from[v + 1] += from[v];
        }
        to = new int[from[count]];
        owner = new int[to.length];
        metres = new double[to.length];
        high = new boolean[to.length];
        var next = Arrays.copyOf(from, count);
        for (var border : borders) {
            link(next[border.one()]++, border.one(), border.other(), border);
            link(next[border.other()]++, border.other(), border.one(), border);
        }
    }

    private void link(int link, int lot, int neighbour, Border border) {
        owner[link] = lot;
        to[link] = neighbour;
        metres[link] = border.metres();
        high[link] = border.barrier() >= Border.HIGH_BARRIER;
    }

    private static Border[] distinct(CityMap map) {
        var sorted = map.borders().stream()
                .filter(border -> border.one() != border.other())
                .map(border -> new Border(
                        Math.min(border.one(), border.other()),
                        Math.max(border.one(), border.other()),
                        border.metres(),
                        border.barrier()))
                .sorted((a, b) ->
                        a.one() != b.one() ? Integer.compare(a.one(), b.one()) : Integer.compare(a.other(), b.other()))
                .toArray(Border[]::new);
        int kept = 0;
        for (var border : sorted) {
            var last = kept == 0 ? border : sorted[kept - 1];
            if (kept > 0 && last.one() == border.one() && last.other() == border.other()) {
                sorted[kept - 1] = new Border(
                        last.one(),
                        last.other(),
                        last.metres() + border.metres(),
                        Math.min(last.barrier(), border.barrier()));
            } else {
                sorted[kept++] = border;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    long households() {
        return Arrays.stream(households).asLongStream().sum();
    }
}
