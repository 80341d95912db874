package org.linjuli.planning;

import org.linjuli.shared.Point;

/** Where people live who are to be served (需求点): a building with its households. */
public record Demand(Point at, int households) {

    public Demand {
        if (households < 0) {
            throw new IllegalArgumentException("A demand has no negative households");
        }
    }
}
