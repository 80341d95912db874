package org.linjuli.territory;

/** Even cells over a box of degrees. */
record Raster(Bounds box, int side) {

    /** More than a coordinate can be off after one multiplication; a tenth of a millimetre. */
    private static final double ROUNDING = 1e-9;

    static Raster over(Bounds bounds, int side) {
        double margin = 100 * ROUNDING;
        return new Raster(
                new Bounds(
                        bounds.west() - margin,
                        bounds.south() - margin,
                        bounds.east() + margin,
                        bounds.north() + margin),
                side);
    }

    int column(double lng) {
        return cell((lng - box.west()) / (box.east() - box.west()));
    }

    int row(double lat) {
        return cell((lat - box.south()) / (box.north() - box.south()));
    }

    private int cell(double share) {
        return Math.clamp((long) (share * side), 0, side - 1);
    }

    double west(int column) {
        return box.west() + (box.east() - box.west()) * column / side;
    }

    double south(int row) {
        return box.south() + (box.north() - box.south()) * row / side;
    }

    Cells all() {
        return new Cells(0, side - 1, 0, side - 1);
    }

    Cells cells(Bounds bounds) {
        return new Cells(
                row(bounds.south() - ROUNDING),
                row(bounds.north() + ROUNDING),
                column(bounds.west() - ROUNDING),
                column(bounds.east() + ROUNDING));
    }

    /** Tells each row that an edge passes, with the columns that it may touch there; rather one too many. */
    void walk(double[] one, double[] other, RowSpan visitor) {
        var low = one[1] < other[1] ? one : other;
        var high = one[1] < other[1] ? other : one;
        double slope = high[1] == low[1] ? 0 : (high[0] - low[0]) / (high[1] - low[1]);
        int last = row(high[1] + ROUNDING);
        for (int row = row(low[1] - ROUNDING); row <= last; row++) {
            double from = low[0];
            double to = high[0];
            if (slope != 0) {
                from += (Math.max(low[1], south(row) - ROUNDING) - low[1]) * slope;
                to += (Math.min(high[1], south(row + 1) + ROUNDING) - high[1]) * slope;
            }
            visitor.touched(row, column(Math.min(from, to) - ROUNDING), column(Math.max(from, to) + ROUNDING));
        }
    }

    @FunctionalInterface
    interface RowSpan {
        void touched(int row, int firstColumn, int lastColumn);
    }

    /** A block of cells, its last row and column included. */
    record Cells(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        int width() {
            return lastColumn - firstColumn + 1;
        }

        int size() {
            return (lastRow - firstRow + 1) * width();
        }

        int index(int row, int column) {
            return (row - firstRow) * width() + column - firstColumn;
        }
    }
}
