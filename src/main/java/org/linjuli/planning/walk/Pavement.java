package org.linjuli.planning.walk;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds the street that is nearest to a door, by a raster of which streets pass where. */
final class Pavement {

    /** Farther than this from any street nobody steps onto one. */
    static final double FARTHEST = 500;

    private static final double FINEST = 60;
    private static final int MOST_CELLS = 1 << 21;

    private final Ways ways;
    private final double west;
    private final double south;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] passing;

    Pavement(Ways ways) {
        this.ways = ways;
        var east = Arrays.stream(ways.x).summaryStatistics();
        var north = Arrays.stream(ways.y).summaryStatistics();
        boolean none = ways.corners() == 0;
        this.west = none ? 0 : east.getMin();
        this.south = none ? 0 : north.getMin();
        double width = none ? 0 : east.getMax() - west;
        double height = none ? 0 : north.getMax() - south;
        this.side = Math.max(FINEST, Math.sqrt(width * height / MOST_CELLS));
        this.columns = (int) (width / side) + 1;
        this.rows = (int) (height / side) + 1;
        this.first = new int[columns * rows + 1];
        for (int link = 0; link < ways.links(); link++) {
            pass(link, cell -> first[cell + 1]++);
        }
        Arrays.parallelPrefix(first, Integer::sum);
        this.passing = new int[first[columns * rows]];
        var next = first.clone();
        for (int link = 0; link < ways.links(); link++) {
            int street = link;
            pass(link, cell -> passing[next[cell]++] = street);
        }
    }

    private void pass(int link, IntConsumer cells) {
        int from = ways.linkFrom[link];
        int to = ways.linkTo[link];
        int lastRow = row(Math.max(ways.y[from], ways.y[to]));
        int lastColumn = column(Math.max(ways.x[from], ways.x[to]));
        for (int row = row(Math.min(ways.y[from], ways.y[to])); row <= lastRow; row++) {
            for (int column = column(Math.min(ways.x[from], ways.x[to])); column <= lastColumn; column++) {
                cells.accept(row * columns + column);
            }
        }
    }

    private int column(double x) {
        return (int) Math.clamp((x - west) / side, 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - south) / side, 0, rows - 1);
    }

    /** Where one steps onto the nearest street; of several as near, onto the one that was drawn first. */
    Foot foot(double x, double y) {
        int column = (int) Math.floor((x - west) / side);
        int row = (int) Math.floor((y - south) / side);
        var best = new Nearest(x, y);
        for (int ring = 0; (ring - 1) * side <= Math.min(FARTHEST, best.metres()); ring++) {
            for (int at = row - ring; at <= row + ring; at++) {
                boolean edge = at == row - ring || at == row + ring;
                for (int beside = column - ring; beside <= column + ring; beside += edge || ring == 0 ? 1 : 2 * ring) {
                    look(best, at, beside);
                }
            }
        }
        return best.metres() <= FARTHEST ? best.foot() : new Foot(Foot.NOWHERE, 0, 0, false, x, y);
    }

    private void look(Nearest best, int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            return;
        }
        int cell = row * columns + column;
        for (int i = first[cell]; i < first[cell + 1]; i++) {
            best.consider(passing[i]);
        }
    }

    /** The nearest street so far. */
    private final class Nearest {

        private final double x;
        private final double y;
        private int link = Foot.NOWHERE;
        private double square = Double.POSITIVE_INFINITY;
        private double share;

        Nearest(double x, double y) {
            this.x = x;
            this.y = y;
        }

        double metres() {
            return Math.sqrt(square);
        }

        void consider(int other) {
            int from = ways.linkFrom[other];
            int to = ways.linkTo[other];
            double east = ways.x[to] - ways.x[from];
            double north = ways.y[to] - ways.y[from];
            double whole = east * east + north * north;
            double along = (x - ways.x[from]) * east + (y - ways.y[from]) * north;
            double part = whole == 0 ? 0 : Math.clamp(along / whole, 0, 1);
            double offEast = ways.x[from] + part * east - x;
            double offNorth = ways.y[from] + part * north - y;
            double off = offEast * offEast + offNorth * offNorth;
            if (off < square || (off == square && other < link)) {
                square = off;
                link = other;
                share = part;
            }
        }

        Foot foot() {
            int from = ways.linkFrom[link];
            int to = ways.linkTo[link];
            boolean left =
                    (ways.x[to] - ways.x[from]) * (y - ways.y[from]) > (ways.y[to] - ways.y[from]) * (x - ways.x[from]);
            int along = (int) Math.round(share * ways.linkLength[link]);
            return new Foot(link, along, Plane.centimetres(metres()), left, x, y);
        }
    }
}
