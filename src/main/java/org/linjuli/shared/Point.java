package org.linjuli.shared;

/**
 * A place on the earth in WGS-84, which CGCS2000 equals within centimetres.
 *
 * @param lat degrees north, −90 to 90
 * @param lng degrees east, −180 to 180; outside either range, or no number, is an {@link IllegalArgumentException}
 */
public record Point(double lat, double lng) {

    public Point {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) {
            throw new IllegalArgumentException("not a place on the earth: " + lat + "," + lng);
        }
    }
}
