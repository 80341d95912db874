package org.linjuli.planning.walk;

/**
 * Where somebody steps onto the street.
 *
 * @param link the street, or {@link #NOWHERE}
 * @param along centimetres from its beginning
 * @param way centimetres from the door to the street, straight
 * @param left whether the door lies on its left
 */
record Foot(int link, int along, int way, boolean left, double x, double y) {

    static final int NOWHERE = -1;

    boolean isNowhere() {
        return link == NOWHERE;
    }

    /** On the same side of the same street nothing lies between two doors. */
    int straightTo(Foot other) {
        return left == other.left ? Plane.centimetres(Math.hypot(x - other.x, y - other.y)) : alongTo(other);
    }

    private int alongTo(Foot other) {
        return way + Math.abs(along - other.along) + other.way;
    }
}
