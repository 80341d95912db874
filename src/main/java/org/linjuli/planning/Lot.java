package org.linjuli.planning;

/**
 * A building with the ground around it (划分单元), the smallest thing a grid consists of.
 *
 * @param x metres to the east in any plane of the city; {@code y} to the north
 * @param compound which compound it belongs to, or {@link #NO_COMPOUND}
 * @param area of its ground in square metres; {@code perimeter} of the same in metres
 */
public record Lot(int households, double x, double y, int compound, double area, double perimeter) {

    public static final int NO_COMPOUND = -1;

    public Lot {
        if (households < 0 || compound < NO_COMPOUND || !(area >= 0) || !(perimeter >= 0)) {
            throw new IllegalArgumentException("A lot has no negative households, compound, area or perimeter");
        }
    }
}
