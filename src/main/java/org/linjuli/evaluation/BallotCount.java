package org.linjuli.evaluation;

/**
 * How many households answered what. Silence is no answer and never counts as satisfied.
 *
 * @param entries households on the roll
 */
public record BallotCount(int entries, int satisfied, int fair, int unsatisfied) {

    public int answered() {
        return satisfied + fair + unsatisfied;
    }

    boolean isComplete() {
        return answered() == entries;
    }

    /** Whether at least that share of the roll has answered. */
    boolean isEnough(Bar bar) {
        return 100L * answered() >= (long) bar.minimum() * entries;
    }

    /** Whether at least that share of the answers is satisfied or fair. */
    boolean isGood(Bar bar) {
        return answered() > 0 && 100L * (satisfied + fair) >= (long) bar.needed() * answered();
    }
}
