package org.linjuli.sample;

import org.linjuli.shared.Point;

/** Metres east and north of the middle of the county, flat enough for drawing. */
final class Plane {

    private static final double LNG = 119.4;
    private static final double LAT = 25.6;
    private static final double METRES_PER_LAT = 110_800;
    private static final double METRES_PER_LNG = 100_460;
    private static final double POSITIONS_PER_DEGREE = 1e7;

    private Plane() {}

    static double x(double lng) {
        return (lng - LNG) * METRES_PER_LNG;
    }

    static double y(double lat) {
        return (lat - LAT) * METRES_PER_LAT;
    }

    /** Longitude, rounded to a centimetre as all positions of the sample city are. */
    static double lng(double x) {
        return Math.rint((LNG + x / METRES_PER_LNG) * POSITIONS_PER_DEGREE) / POSITIONS_PER_DEGREE;
    }

    static double lat(double y) {
        return Math.rint((LAT + y / METRES_PER_LAT) * POSITIONS_PER_DEGREE) / POSITIONS_PER_DEGREE;
    }

    static Point point(double x, double y) {
        return new Point(lat(y), lng(x));
    }
}
