package org.linjuli.planning.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.linjuli.planning.MatchWish;
import org.linjuli.planning.Matching;
import org.linjuli.planning.Matching.Reason;
import org.linjuli.planning.Need;
import org.linjuli.planning.Volunteer;

/** A matching that has been worked out, with all that is needed to go on from it. */
public final class Assignment {

    private final State state;
    private final Town town;

    private Assignment(State state) {
        this.state = state;
        town = state.town;
    }

    public static Assignment of(List<Need> needs, List<Volunteer> volunteers, MatchWish wish) {
        var state = new State(new Town(needs, volunteers, wish));
        var search = new Search(state);
        for (int need = 0; need < needs.size(); need++) {
            search.admit(need);
        }
        return new Assignment(state);
    }

    public Assignment refused(int need) {
        int volunteer = volunteerOf(need);
        if (volunteer < 0) {
            throw new IllegalArgumentException("Nobody was to serve need " + need + ", so nobody can refuse it");
        }
        var next = state.copy();
        var refusals = Arrays.copyOf(next.refusals[need], next.refusals[need].length + 1);
        refusals[refusals.length - 1] = volunteer;
        next.refusals[need] = refusals;
        next.give(need, State.NOBODY);
        var search = new Search(next);
        if (next.price[volunteer] == 0) {
            search.admit(need);
        } else {
            search.admit(need, volunteer);
        }
        return new Assignment(next);
    }

    public int needs() {
        return town.needs;
    }

    /** Negative for nobody. */
    public int volunteerOf(int need) {
        return state.volunteer[need];
    }

    public double metres(int need) {
        return town.millimetres(need, state.volunteer[need]) / 1000.0;
    }

    public Matching.Unserved unserved(int need) {
        var able = town.able(need);
        int quota = Arrays.stream(able).map(v -> town.quota[v]).sum();
        boolean allRefused = able.length > 0 && Arrays.stream(able).allMatch(v -> state.hasRefused(need, v));
        var reason = town.skilled(need) == 0 ? Reason.NO_SKILL : allRefused ? Reason.ALL_REFUSED : Reason.NO_QUOTA;
        return new Matching.Unserved(need, reason, town.skilled(need), quota);
    }

    public Matching.Figures figures() {
        var ways = IntStream.range(0, town.needs)
                .filter(need -> state.volunteer[need] >= 0)
                .mapToDouble(this::metres)
                .sorted()
                .toArray();
        double services = Arrays.stream(state.volunteer)
                .filter(v -> v >= 0)
                .map(v -> town.services[v])
                .average()
                .orElse(0);
        return new Matching.Figures(
                town.needs,
                ways.length,
                Arrays.stream(ways).average().orElse(0),
                ways.length == 0 ? 0 : ways[ways.length / 2],
                ways.length == 0 ? 0 : ways[ways.length - 1],
                services);
    }

    /** The prices are a certificate of the dual: nothing is better than what they allow. */
    public long prove() {
        long pairs = 0;
        for (int need = 0; need < town.needs; need++) {
            hold(state.worth[need] <= town.dearest, need);
            hold(state.volunteer[need] >= 0 || state.worth[need] == town.dearest, need);
            for (int v : town.able(need)) {
                if (!state.hasRefused(need, v)) {
                    pairs++;
                    long slack = state.cost(need, v) + state.price[v] - state.worth[need];
                    hold(slack >= 0 && (slack == 0 || state.volunteer[need] != v), need);
                }
            }
        }
        for (int v = 0; v < town.volunteers; v++) {
            hold(state.price[v] >= 0 && state.used[v] <= town.quota[v], v);
            hold(state.price[v] == 0 || !state.isIdle(v), v);
        }
        return pairs;
    }

    private static void hold(boolean kept, int at) {
        if (!kept) {
            throw new IllegalStateException("The matching isn't proven to be best; see number " + at);
        }
    }
}
