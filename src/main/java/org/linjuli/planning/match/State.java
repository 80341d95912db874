package org.linjuli.planning.match;

import java.util.Arrays;

/**
 * Who serves what, and the prices that prove it best: what a need is worth and what a place with a volunteer costs, in
 * millimetres. A pair may cost no less than the worth of the need less the price of the place, and of pairs in the
 * matching it is exactly that; idle volunteers are free.
 */
final class State {

    static final int NOBODY = -1;

    final Town town;
    /** By need, who serves it. */
    final int[] volunteer;

    final long[] worth;
    final long[] price;
    /** Needs by place; the places of a volunteer lie side by side from {@code first} on. */
    final int[] served;

    final int[] first;
    final int[] used;
    final Neighbours[] neighbours;
    /** By need, those who have refused it. */
    final int[][] refusals;

    State(Town town) {
        this.town = town;
        volunteer = new int[town.needs];
        Arrays.fill(volunteer, NOBODY);
        worth = new long[town.needs];
        price = new long[town.volunteers];
        first = new int[town.volunteers + 1];
        for (int v = 0; v < town.volunteers; v++) {
            first[v + 1] = first[v] + Math.min(town.quota[v], town.needs) + 1;
        }
        served = new int[first[town.volunteers]];
        used = new int[town.volunteers];
        neighbours = new Neighbours[town.needs];
        refusals = new int[town.needs][];
        Arrays.fill(refusals, new int[0]);
        Arrays.parallelSetAll(neighbours, town::first);
    }

    private State(State other) {
        town = other.town;
        volunteer = other.volunteer.clone();
        worth = other.worth.clone();
        price = other.price.clone();
        served = other.served.clone();
        first = other.first;
        used = other.used.clone();
        neighbours = other.neighbours.clone();
        refusals = other.refusals.clone();
    }

    State copy() {
        return new State(this);
    }

    boolean isIdle(int v) {
        return used[v] < town.quota[v];
    }

    boolean hasRefused(int need, int v) {
        for (int one : refusals[need]) {
            if (one == v) {
                return true;
            }
        }
        return false;
    }

    long cost(int need, int v) {
        return town.millimetres(need, v) + town.fairness[v];
    }

    /** Moves a need to somebody or to nobody. */
    void give(int need, int to) {
        int from = volunteer[need];
        if (from != NOBODY) {
            int at = first[from];
            while (served[at] != need) {
                at++;
            }
            served[at] = served[first[from] + --used[from]];
        }
        volunteer[need] = to;
        if (to != NOBODY) {
            served[first[to] + used[to]++] = need;
        }
    }
}
