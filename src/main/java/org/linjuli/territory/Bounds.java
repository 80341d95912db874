package org.linjuli.territory;

import org.linjuli.shared.Point;

/** A box of degrees that its borders belong to. */
record Bounds(double west, double south, double east, double north) {

    static final Bounds NOWHERE = new Bounds(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    boolean contains(Point point) {
        return contains(point.lng(), point.lat());
    }

    boolean contains(double lng, double lat) {
        return lng >= west && lng <= east && lat >= south && lat <= north;
    }

    boolean contains(Bounds other) {
        return other.west >= west && other.east <= east && other.south >= south && other.north <= north;
    }

    boolean meets(Bounds other) {
        return other.west <= east && other.east >= west && other.south <= north && other.north >= south;
    }

    Bounds with(double lng, double lat) {
        return new Bounds(Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat));
    }

    Bounds with(Bounds other) {
        return with(other.west, other.south).with(other.east, other.north);
    }

    Point centre() {
        return new Point((south + north) / 2, (west + east) / 2);
    }
}
