package org.linjuli.territory;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Point;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A road, railway or river that parts neighbours (阻隔).
 *
 * @param area whoever redraws the grids of this area may also change the line
 * @param line at least two positions in WGS-84
 * @param simulated made up for a sample city
 */
public record Barrier(UUID id, BarrierKind kind, String name, NodePath area, List<Point> line, boolean simulated) {

    public Barrier {
        line = List.copyOf(line);
        if (line.size() < 2) {
            throw new IllegalArgumentException("A line has at least two positions");
        }
    }

    Bounds bounds() {
        return line.stream()
                .reduce(
                        Bounds.NOWHERE,
                        (box, point) -> box.with(point.lng(), point.lat()),
                        (one, other) -> one.with(other));
    }

    /** Whether one has to cross it on the straight way between two positions (longitude, latitude). */
    boolean crosses(Coordinate one, Coordinate other) {
        var way = new Envelope(one, other);
        return IntStream.range(1, line.size()).anyMatch(i -> {
            var from = at(i - 1);
            var to = at(i);
            return way.intersects(new Envelope(from, to)) && meet(one, other, from, to);
        });
    }

    private static boolean meet(Coordinate one, Coordinate other, Coordinate from, Coordinate to) {
        var lines = new RobustLineIntersector();
        lines.computeIntersection(one, other, from, to);
        return lines.hasIntersection();
    }

    private Coordinate at(int i) {
        return new Coordinate(line.get(i).lng(), line.get(i).lat());
    }
}
