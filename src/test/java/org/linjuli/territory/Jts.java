package org.linjuli.territory;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Boundaries as a well-known library sees them, to judge ours by. */
public final class Jts {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Jts() {}

    public static Geometry of(Boundary boundary) {
        return Shapes.of(boundary);
    }

    public static Geometry point(double lng, double lat) {
        return FACTORY.createPoint(new Coordinate(lng, lat));
    }
}
