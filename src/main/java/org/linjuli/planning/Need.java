package org.linjuli.planning;

/**
 * Something that one volunteer is to do for somebody (需求), where it is to be done.
 *
 * @param x metres to the east in any plane of the city; {@code y} to the north
 * @param skill number of the one skill it takes
 */
public record Need(double x, double y, int skill) {

    public Need {
        Volunteer.requirePlace(x, y);
        if (skill < 0) {
            throw new IllegalArgumentException("A need takes a skill from 0 on");
        }
    }
}
