package org.linjuli.territory;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Degrees as metres on a plane that touches the earth at one latitude (WGS-84 ellipsoid); within a county lengths are
 * right to a thousandth.
 */
record Metres(double perLng, double perLat) {

    static Metres at(double lat) {
        double phi = Math.toRadians(lat);
        return new Metres(
                111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi),
                111_132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi));
    }

    double east(double lng) {
        return lng * perLng;
    }

    double north(double lat) {
        return lat * perLat;
    }

    double between(Coordinate one, Coordinate other) {
        return Math.hypot(east(one.x - other.x), north(one.y - other.y));
    }

    /** The same shape in metres. */
    Geometry of(Geometry inDegrees) {
        return AffineTransformation.scaleInstance(perLng, perLat).transform(inDegrees);
    }
}
