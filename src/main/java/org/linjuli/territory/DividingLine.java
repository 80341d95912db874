package org.linjuli.territory;

import java.util.List;
import org.linjuli.shared.Point;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** A line that somebody draws through a grid to divide it. */
record DividingLine(LineString drawn) {

    /** The line as it was drawn, and straight on to the far side of the grid where an end lies within. */
    static DividingLine through(Geometry grid, List<Point> line) {
        var corners = line.stream()
                .map(point -> new Coordinate(point.lng(), point.lat()))
                .toArray(Coordinate[]::new);
        if (corners.length < 2 || corners[0].equals2D(corners[corners.length - 1])) {
            throw TerritoryProblem.LINE_CUTS_NOTHING.now().field("line", "分割线至少两个不同的点");
        }
        double far = grid.getEnvelopeInternal().getDiameter();
        corners[0] = drawnOn(grid, corners[1], corners[0], far);
        corners[corners.length - 1] = drawnOn(grid, corners[corners.length - 2], corners[corners.length - 1], far);
        return new DividingLine(grid.getFactory().createLineString(corners));
    }

    private static Coordinate drawnOn(Geometry grid, Coordinate from, Coordinate end, double far) {
        if (!grid.contains(grid.getFactory().createPoint(end))) {
            return end;
        }
        double length = from.distance(end);
        return new Coordinate(end.x + (end.x - from.x) / length * far, end.y + (end.y - from.y) / length * far);
    }

    /** Whether it has a face on its left, where it passes nearest to it. */
    boolean isLeftOf(Polygon face) {
        var inside = face.getInteriorPoint().getCoordinate();
        var corners = drawn.getCoordinates();
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 1 < corners.length; i++) {
            double distance = new LineSegment(corners[i], corners[i + 1]).distance(inside);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return Orientation.index(corners[nearest], corners[nearest + 1], inside) == Orientation.LEFT;
    }
}
