package org.linjuli.territory;

import java.util.Arrays;

/**
 * The edges of a boundary, laid flat for ray casting: for each the lower latitude, the upper latitude, the longitude at
 * the lower end and the change of longitude per degree of latitude.
 *
 * <p>An edge is always read from its lower end, so two areas that share it compute the very same crossing, and the lower
 * end belongs to it while the upper does not. Therefore each point on a common border is in exactly one of the areas.
 */
final class Edges {

    private static final int FIELDS = 4;

    private final double[] flat;

    private Edges(double[] flat) {
        this.flat = flat;
    }

    static Edges of(Boundary boundary) {
        var flat = new double
                [FIELDS * boundary.rings().mapToInt(ring -> ring.length).sum()];
        int[] end = {0};
        boundary.rings().forEach(ring -> {
            for (int i = 1; i < ring.length; i++) {
                end[0] = append(flat, end[0], ring[i - 1], ring[i]);
            }
        });
        return new Edges(Arrays.copyOf(flat, end[0]));
    }

    private static int append(double[] flat, int at, double[] one, double[] other) {
        if (one[1] == other[1]) {
            return at;
        }
        var low = one[1] < other[1] ? one : other;
        var high = one[1] < other[1] ? other : one;
        flat[at] = low[1];
        flat[at + 1] = high[1];
        flat[at + 2] = low[0];
        flat[at + 3] = (high[0] - low[0]) / (high[1] - low[1]);
        return at + FIELDS;
    }

    /** Whether a ray from the point to the east crosses an odd number of edges. */
    boolean surround(double lng, double lat) {
        var edges = flat;
        boolean inside = false;
        for (int i = 0; i < edges.length; i += FIELDS) {
            if (lat >= edges[i] && lat < edges[i + 1] && lng < edges[i + 2] + (lat - edges[i]) * edges[i + 3]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
