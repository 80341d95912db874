package org.linjuli.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Coordinate systems in which a point may arrive. Only WGS-84 is stored; the others live at the edges. At Fuqing GCJ-02
 * lies 578 m off, which is wider than a grid.
 */
public enum Crs {
    WGS84,
    /** China's geodetic system; equals WGS-84 within centimetres. */
    CGCS2000,
    /** What phones and maps in mainland China speak. */
    GCJ02,
    /** Baidu's own offset on top of GCJ-02. */
    BD09;

    private static final double EARTH_AXIS = 6378245.0;
    private static final double EARTH_FLATNESS = 0.006693421622965943;
    private static final double BD_TURN = Math.PI * 3000.0 / 180.0;
    private static final double SAME_PLACE = 1e-12;
    private static final int MOST_STEPS = 30;

    /** The system that a caller names, in the usual spellings: {@code GCJ02}, {@code gcj-02}, {@code EPSG:4326}. */
    public static Optional<Crs> named(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return switch (plain) {
            case "EPSG4326" -> Optional.of(WGS84);
            case "EPSG4490" -> Optional.of(CGCS2000);
            default ->
                Arrays.stream(values()).filter(crs -> crs.name().equals(plain)).findFirst();
        };
    }

    public Point fromWgs84(Point point) {
        return switch (this) {
            case WGS84, CGCS2000 -> point;
            case GCJ02 -> gcjOfWgs(point);
            case BD09 -> bdOfGcj(gcjOfWgs(point));
        };
    }

    /** The inverse has no closed form: the guess is moved by its own error until nothing is left of it. */
    public Point toWgs84(Point given) {
        double lat = given.lat();
        double lng = given.lng();
        for (int step = 0; step < MOST_STEPS; step++) {
            var reached = fromWgs84(clamped(lat, lng));
            double latError = given.lat() - reached.lat();
            double lngError = given.lng() - reached.lng();
            lat += latError;
            lng += lngError;
            if (Math.abs(latError) < SAME_PLACE && Math.abs(lngError) < SAME_PLACE) {
                break;
            }
        }
        return clamped(lat, lng);
    }

    private static Point clamped(double lat, double lng) {
        return new Point(Math.clamp(lat, -90, 90), Math.clamp(lng, -180, 180));
    }

    private static Point gcjOfWgs(Point wgs) {
        if (wgs.lng() < 72.004 || wgs.lng() > 137.8347 || wgs.lat() < 0.8293 || wgs.lat() > 55.8271) {
            return wgs;
        }
        double x = wgs.lng() - 105.0;
        double y = wgs.lat() - 35.0;
        double latRadians = Math.toRadians(wgs.lat());
        double magic = 1 - EARTH_FLATNESS * Math.pow(Math.sin(latRadians), 2);
        double root = Math.sqrt(magic);
        double meridian = EARTH_AXIS * (1 - EARTH_FLATNESS) / (magic * root);
        double parallel = EARTH_AXIS / root * Math.cos(latRadians);
        return clamped(
                wgs.lat() + Math.toDegrees(northOffset(x, y) / meridian),
                wgs.lng() + Math.toDegrees(eastOffset(x, y) / parallel));
    }

    private static double northOffset(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20.0, 6.0 * x, 20.0, 2.0 * x)
                + waves(20.0, y, 40.0, y / 3.0)
                + waves(160.0, y / 12.0, 320.0, y / 30.0);
    }

    private static double eastOffset(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20.0, 6.0 * x, 20.0, 2.0 * x)
                + waves(20.0, x, 40.0, x / 3.0)
                + waves(150.0, x / 12.0, 300.0, x / 30.0);
    }

    private static double waves(double height, double turn, double otherHeight, double otherTurn) {
        return (height * Math.sin(turn * Math.PI) + otherHeight * Math.sin(otherTurn * Math.PI)) * 2.0 / 3.0;
    }

    private static Point bdOfGcj(Point gcj) {
        double radius = Math.hypot(gcj.lng(), gcj.lat()) + 0.00002 * Math.sin(gcj.lat() * BD_TURN);
        double angle = Math.atan2(gcj.lat(), gcj.lng()) + 0.000003 * Math.cos(gcj.lng() * BD_TURN);
        return clamped(radius * Math.sin(angle) + 0.006, radius * Math.cos(angle) + 0.0065);
    }
}
