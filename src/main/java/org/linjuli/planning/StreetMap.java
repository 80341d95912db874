package org.linjuli.planning;

import java.util.Arrays;

/**
 * The streets on which people walk (步行路网): corners, and straight links between two of them. Kept as flat arrays, for a
 * city has a hundred thousand.
 */
public final class StreetMap {

    private final double[] lats;
    private final double[] lngs;
    private final int[] ends;

    private StreetMap(double[] lats, double[] lngs, int[] ends) {
        this.lats = lats;
        this.lngs = lngs;
        this.ends = ends;
    }

    public int corners() {
        return lats.length;
    }

    public int links() {
        return ends.length / 2;
    }

    /** Degrees north of a corner. */
    public double lat(int corner) {
        return lats[corner];
    }

    /** Degrees east of a corner. */
    public double lng(int corner) {
        return lngs[corner];
    }

    /** The corner at which a link begins. */
    public int from(int link) {
        return ends[2 * link];
    }

    /** The corner at which a link ends. */
    public int to(int link) {
        return ends[2 * link + 1];
    }

    public static Drawing drawing() {
        return new Drawing();
    }

    /** A map that is being drawn. */
    public static final class Drawing {

        private double[] lats = new double[256];
        private double[] lngs = new double[256];
        private int[] ends = new int[512];
        private int corners;
        private int filled;

        private Drawing() {}

        /** Draws a corner and tells its number; the first is 0. */
        public int corner(double lat, double lng) {
            if (corners == lats.length) {
                lats = Arrays.copyOf(lats, 2 * corners);
                lngs = Arrays.copyOf(lngs, 2 * corners);
            }
            lats[corners] = lat;
            lngs[corners] = lng;
            return corners++;
        }

        public Drawing link(int one, int other) {
            if (Math.min(one, other) < 0 || Math.max(one, other) >= corners) {
                throw new IllegalArgumentException("A link leads to a corner that is not drawn");
            }
            if (filled == ends.length) {
                ends = Arrays.copyOf(ends, 2 * filled);
            }
            ends[filled++] = one;
            ends[filled++] = other;
            return this;
        }

        public StreetMap done() {
            return new StreetMap(
                    Arrays.copyOf(lats, corners), Arrays.copyOf(lngs, corners), Arrays.copyOf(ends, filled));
        }
    }
}
