package org.linjuli.planning;

/** How many households a grid should have (规模区间), both ends included. */
public record Band(int least, int most) {

    /** The urban grid of the city's rules. */
    public static final Band URBAN = new Band(300, 500);

    public Band {
        if (least < 0 || most < Math.max(1, least)) {
            throw new IllegalArgumentException("A band leads from at least 0 to at least as much");
        }
    }

    public boolean holds(long households) {
        return least <= households && households <= most;
    }
}
