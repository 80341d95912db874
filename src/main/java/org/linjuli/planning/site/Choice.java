package org.linjuli.planning.site;

import java.util.Arrays;

/**
 * Chosen candidates, and what it would bring to add one or to change one for another, kept up to date by looking again only
 * at demands whose best or second best has changed (Resende and Werneck, 2007).
 */
final class Choice {

    private static final int NOBODY = -1;

    final int[] chosen;
    int count;
    long value;
    /** How many entries have been looked at, by which work is measured instead of by a clock. */
    long effort;

    private final Savings savings;
    private final int[] slot;
    private final int[] best;
    private final int[] second;
    private final long[] bestSaved;
    private final long[] secondSaved;
    private final long[] gain;
    private final long[] loss;
    /** By slot and candidate: what the candidate makes good of the loss when it takes the slot's place. */
    private final long[][] madeGood;

    Choice(Savings savings, int most) {
        this.savings = savings;
        this.chosen = new int[most];
        this.slot = filled(savings.candidates);
        this.best = filled(savings.demands);
        this.second = filled(savings.demands);
        this.bestSaved = new long[savings.demands];
        this.secondSaved = new long[savings.demands];
        this.gain = new long[savings.candidates];
        this.loss = new long[most];
        this.madeGood = new long[most][savings.candidates];
        for (int i = 0; i < savings.demand.length; i++) {
            gain[savings.candidate[i]] += savings.saved[i];
        }
    }

    private static int[] filled(int length) {
        var array = new int[length];
        Arrays.fill(array, NOBODY);
        return array;
    }

    int[] chosen() {
        return Arrays.copyOf(chosen, count);
    }

    /** What a demand saves by the best of the chosen. */
    long saved(int demand) {
        return bestSaved[demand];
    }

    /** What it would save without that one. */
    long savedWithout(int demand) {
        return secondSaved[demand];
    }

    /** The candidate that brings most; of several, the first. */
    int bestToAdd() {
        int found = NOBODY;
        for (int one = 0; one < gain.length; one++) {
            if (slot[one] == NOBODY && (found == NOBODY || gain[one] > gain[found])) {
                found = one;
            }
        }
        return found;
    }

    void add(int one) {
        value += gain[one];
        take(one, count++);
    }

    /** Changes one for another where that brings most, and says whether it brought anything. */
    boolean exchange() {
        effort += (long) count * gain.length;
        long most = 0;
        int out = NOBODY;
        int in = NOBODY;
        for (int at = 0; at < count; at++) {
            for (int one = 0; one < gain.length; one++) {
                long brings = gain[one] - loss[at] + madeGood[at][one];
                if (brings > most && slot[one] == NOBODY) {
                    most = brings;
                    out = at;
                    in = one;
                }
            }
        }
        if (out == NOBODY) {
            return false;
        }
        change(out, in);
        return true;
    }

    /** Changes one for another, better or worse; what is chosen already stays. */
    void change(int out, int in) {
        if (slot[in] == NOBODY) {
            value += gain[in] - loss[out] + madeGood[out][in];
            leave(out);
            take(in, out);
        }
    }

    /** Goes back to what was chosen before, wherever it has been changed since. */
    void become(int[] before) {
        for (int at = 0; at < count; at++) {
            int here = chosen[at];
            if (Arrays.stream(before).noneMatch(one -> one == here)) {
                int in = Arrays.stream(before)
                        .filter(one -> slot[one] == NOBODY)
                        .findFirst()
                        .orElseThrow();
                change(at, in);
            }
        }
    }

    private void take(int one, int at) {
        chosen[at] = one;
        slot[one] = at;
        for (int i = savings.firstOfCandidate[one]; i < savings.firstOfCandidate[one + 1]; i++) {
            int demand = savings.demand[i];
            if (savings.savedByCandidate[i] > secondSaved[demand]) {
                renew(demand);
            }
        }
    }

    private void leave(int at) {
        int one = chosen[at];
        slot[one] = NOBODY;
        for (int i = savings.firstOfCandidate[one]; i < savings.firstOfCandidate[one + 1]; i++) {
            int demand = savings.demand[i];
            if (best[demand] == one || second[demand] == one) {
                renewWithout(demand, one, at);
            }
        }
    }

    private void renewWithout(int demand, int gone, int at) {
        slot[gone] = at;
        count(demand, -1);
        slot[gone] = NOBODY;
        look(demand);
        count(demand, 1);
    }

    private void renew(int demand) {
        count(demand, -1);
        look(demand);
        count(demand, 1);
    }

    /** Finds the best and the second best of the chosen. */
    private void look(int demand) {
        best[demand] = NOBODY;
        second[demand] = NOBODY;
        bestSaved[demand] = 0;
        secondSaved[demand] = 0;
        for (int i = savings.firstOfDemand[demand]; i < savings.firstOfDemand[demand + 1]; i++) {
            int one = savings.candidate[i];
            if (slot[one] != NOBODY) {
                if (best[demand] != NOBODY) {
                    second[demand] = one;
                    secondSaved[demand] = savings.saved[i];
                    return;
                }
                best[demand] = one;
                bestSaved[demand] = savings.saved[i];
            }
        }
    }

    /** Adds what a demand has to say of gains and losses, or takes it away. */
    private void count(int demand, int sign) {
        int own = best[demand];
        long saved = bestSaved[demand];
        long without = secondSaved[demand];
        if (own != NOBODY) {
            loss[slot[own]] += sign * (saved - without);
        }
        effort++;
        for (int i = savings.firstOfDemand[demand]; i < savings.firstOfDemand[demand + 1]; i++) {
            long other = savings.saved[i];
            if (other <= without) {
                return;
            }
            effort++;
            int one = savings.candidate[i];
            if (one != own) {
                gain[one] += sign * Math.max(0, other - saved);
                if (own != NOBODY) {
                    madeGood[slot[own]][one] += sign * (Math.min(other, saved) - without);
                }
            }
        }
    }
}
