package org.linjuli.planning.walk;

import static org.linjuli.planning.Walk.BEYOND;

import java.util.Arrays;

/** One thread's walk to the doors: how far each demand is from the origins of this round. */
final class Round {

    final int[] centimetres;
    final int[] demands;
    int count;

    private final Doors doors;
    private final Walker walker;
    private int limit;

    Round(Ways ways, Doors doors) {
        this.doors = doors;
        this.walker = new Walker(ways);
        this.centimetres = new int[doors.feet.size()];
        this.demands = new int[doors.feet.size()];
        Arrays.fill(centimetres, BEYOND);
    }

    void begin(int within) {
        for (int i = 0; i < count; i++) {
            centimetres[demands[i]] = BEYOND;
        }
        count = 0;
        limit = within;
        walker.begin(within);
    }

    void enter(Foot origin) {
        walker.enter(origin);
        if (!origin.isNowhere()) {
            for (int i = doors.firstAtLink[origin.link()]; i < doors.firstAtLink[origin.link() + 1]; i++) {
                come(doors.atLink[i], origin.straightTo(doors.feet.get(doors.atLink[i])));
            }
        }
    }

    void walk() {
        walker.walk();
        for (int i = 0; i < walker.count; i++) {
            int corner = walker.corners[i];
            int far = walker.reached[corner];
            for (int at = doors.firstAtCorner[corner]; at < doors.firstAtCorner[corner + 1]; at++) {
                come(doors.atCorner[at], far + doors.fromCorner[at]);
            }
        }
    }

    private void come(int demand, int far) {
        if (far <= limit && far < centimetres[demand]) {
            if (centimetres[demand] == BEYOND) {
                demands[count++] = demand;
            }
            centimetres[demand] = far;
        }
    }

    /** The demands that were reached, in order. */
    int[] reached() {
        var found = Arrays.copyOf(demands, count);
        Arrays.sort(found);
        return found;
    }
}
