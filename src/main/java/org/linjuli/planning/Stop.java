package org.linjuli.planning;

/**
 * A building to call at (走访楼栋), where doors are knocked on.
 *
 * @param x metres to the east in any plane of the city; {@code y} to the north
 */
public record Stop(double x, double y, int doors) {

    public Stop {
        Volunteer.requirePlace(x, y);
        if (doors < 0) {
            throw new IllegalArgumentException("A building has no negative number of doors");
        }
    }
}
