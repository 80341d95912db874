package org.linjuli.planning.walk;

import org.linjuli.shared.Point;

/** Metres east and north of the middle of a map, flat enough for a city; lengths are taken where they lie. */
public record Plane(double lat, double lng, double cos) {

    private static final double METRES_A_DEGREE = 111_195;

    public static Plane around(double lat, double lng) {
        return new Plane(lat, lng, Math.cos(Math.toRadians(lat)));
    }

    public double x(double east) {
        return (east - lng) * METRES_A_DEGREE * cos;
    }

    public double y(double north) {
        return (north - lat) * METRES_A_DEGREE;
    }

    Point point(double x, double y) {
        return new Point(lat + y / METRES_A_DEGREE, lng + x / (METRES_A_DEGREE * cos));
    }

    static double metres(double lat, double lng, double otherLat, double otherLng) {
        double cos = Math.cos(Math.toRadians((lat + otherLat) / 2));
        return METRES_A_DEGREE * Math.hypot(lat - otherLat, (lng - otherLng) * cos);
    }

    static int centimetres(double metres) {
        return (int) Math.min(Integer.MAX_VALUE / 4, Math.round(metres * 100));
    }
}
