package org.linjuli.planning.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linjuli.shared.Point;

/**
 * Draws around what was reached: the streets as far as one came, 40 metres to either side, on a raster of 20 metres whose
 * rim is the outline. Holes of less than four hectares are filled.
 */
final class Outline {

    private static final double CELL = 20;
    private static final double BESIDE = 40;
    private static final int SMALL_HOLE = 100;
    private static final int[] EAST = {1, 0, -1, 0};
    private static final int[] NORTH = {0, 1, 0, -1};

    private final Plane plane;
    private final double west;
    private final double south;
    private final int side;
    private final boolean[] painted;
    /** By cell, the number of the piece it belongs to; 0 for none. */
    private final int[] piece;

    Outline(Ways ways, Walker walker, Foot foot, int limit) {
        this.plane = ways.plane;
        double reach = limit / 100.0 + BESIDE + 2 * CELL;
        this.west = foot.x() - reach;
        this.south = foot.y() - reach;
        this.side = (int) Math.ceil(2 * reach / CELL);
        this.painted = new boolean[side * side];
        this.piece = new int[side * side];
        stamp(foot.x(), foot.y());
        for (int i = 0; i < walker.count; i++) {
            int corner = walker.corners[i];
            for (int at = ways.first[corner]; at < ways.first[corner + 1]; at++) {
                paint(ways, corner, ways.to[at], ways.length[at], limit - walker.reached[corner]);
            }
        }
    }

    private void paint(Ways ways, int from, int to, int length, int left) {
        double part = length == 0 ? 1 : Math.min(1, (double) left / length);
        double east = part * (ways.x[to] - ways.x[from]);
        double north = part * (ways.y[to] - ways.y[from]);
        int steps = (int) Math.ceil(Math.hypot(east, north) / CELL);
        for (int step = 0; step <= steps; step++) {
            double share = steps == 0 ? 0 : (double) step / steps;
            stamp(ways.x[from] + share * east, ways.y[from] + share * north);
        }
    }

    private void stamp(double x, double y) {
        int cells = (int) Math.ceil(BESIDE / CELL);
        int column = (int) ((x - west) / CELL);
        int row = (int) ((y - south) / CELL);
        for (int north = -cells; north <= cells; north++) {
            for (int east = -cells; east <= cells; east++) {
                double offEast = west + (column + east + .5) * CELL - x;
                double offNorth = south + (row + north + .5) * CELL - y;
                if (isOnRaster(column + east, row + north)
                        && offEast * offEast + offNorth * offNorth <= BESIDE * BESIDE) {
                    painted[(row + north) * side + column + east] = true;
                }
            }
        }
    }

    private boolean isOnRaster(int column, int row) {
        return column > 0 && row > 0 && column < side - 1 && row < side - 1;
    }

    /** The pieces, the largest first, each with the holes in it. */
    List<List<List<Point>>> polygons() {
        int pieces = number();
        var outer = new ArrayList<List<Point>>(Collections.nCopies(pieces, List.<Point>of()));
        var holes = new ArrayList<List<List<Point>>>();
        for (int i = 0; i < pieces; i++) {
            holes.add(new ArrayList<>());
        }
        var walked = new boolean[4 * side * side];
        for (int cell = 0; cell < painted.length; cell++) {
            for (int way = 0; way < 4; way++) {
                if (isRim(cell, way) && !walked[4 * cell + way]) {
                    var rim = new Rim(cell, way, walked);
                    if (rim.doubleArea > 0) {
                        outer.set(piece[cell] - 1, rim.ring());
                    } else if (-rim.doubleArea / 2 >= SMALL_HOLE) {
                        holes.get(piece[cell] - 1).add(rim.ring());
                    }
                }
            }
        }
        var polygons = new ArrayList<List<List<Point>>>();
        for (int i = 0; i < pieces; i++) {
            var rings = new ArrayList<>(List.of(outer.get(i)));
            rings.addAll(holes.get(i));
            polygons.add(List.copyOf(rings));
        }
        return polygons;
    }

    /** Tells apart what does not hang together. */
    private int number() {
        int pieces = 0;
        var waiting = new ArrayDeque<Integer>();
        for (int start = 0; start < painted.length; start++) {
            if (painted[start] && piece[start] == 0) {
                piece[start] = ++pieces;
                waiting.add(start);
                while (!waiting.isEmpty()) {
                    int cell = waiting.remove();
                    for (int way = 0; way < 4; way++) {
                        int beside = cell + EAST[way] + NORTH[way] * side;
                        if (painted[beside] && piece[beside] == 0) {
                            piece[beside] = pieces;
                            waiting.add(beside);
                        }
                    }
                }
            }
        }
        return pieces;
    }

    /** Whether the edge of a painted cell, walked in a direction with the cell on its left, lies on the rim. */
    private boolean isRim(int cell, int way) {
        return painted[cell] && !painted[right(cell, way)];
    }

    private int right(int cell, int way) {
        int turned = (way + 3) % 4;
        return cell + EAST[turned] + NORTH[turned] * side;
    }

    private int ahead(int cell, int way) {
        return cell + EAST[way] + NORTH[way] * side;
    }

    /** One walk around, with what is painted on the left; its corners are the middles of the cells' edges. */
    private final class Rim {

        private final List<Point> corners = new ArrayList<>();
        private int lastWay = -1;
        private int straight;
        private double doubleArea;
        private double lastX;
        private double lastY;

        Rim(int startCell, int startWay, boolean[] walked) {
            int cell = startCell;
            int way = startWay;
            double firstX = middleX(cell, way);
            double firstY = middleY(cell, way);
            lastX = firstX;
            lastY = firstY;
            do {
                walked[4 * cell + way] = true;
                add(cell, way);
                if (isRim(cell, (way + 1) % 4)) {
                    way = (way + 1) % 4;
                } else {
                    int beside = ahead(cell, way);
                    boolean straight = isRim(beside, way);
                    cell = straight ? beside : right(beside, way);
                    way = straight ? way : (way + 3) % 4;
                }
            } while (cell != startCell || way != startWay);
            doubleArea += lastX * firstY - firstX * lastY;
        }

        private void add(int cell, int way) {
            double x = middleX(cell, way);
            double y = middleY(cell, way);
            doubleArea += lastX * y - x * lastY;
            straight = way == lastWay ? straight + 1 : 0;
            if (straight > 1) {
                corners.removeLast();
            }
            corners.add(plane.point(west + x * CELL, south + y * CELL));
            lastX = x;
            lastY = y;
            lastWay = way;
        }

        private double middleX(int cell, int way) {
            return cell % side + .5 + EAST[(way + 3) % 4] * .5;
        }

        private double middleY(int cell, int way) {
            return Math.floorDiv(cell, side) + .5 + NORTH[(way + 3) % 4] * .5;
        }

        List<Point> ring() {
            var ring = new ArrayList<>(corners);
            ring.add(corners.getFirst());
            return List.copyOf(ring);
        }
    }
}
