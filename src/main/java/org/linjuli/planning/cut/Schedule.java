package org.linjuli.planning.cut;

import org.linjuli.planning.Effort;

/** How the rounds go from hot to cold, and when they end. */
final class Schedule {

    /** Temperatures in metres of border: what a step may cost is drawn around them. */
    private static final double HOT = 25;

    private static final double COLD = 1;
    /** How much the band weighs in the first round and in the last. */
    private static final double LOOSE = 0.3;

    static final double FIRM = 3;

    private static final double STEPS_PER_LOT = 50;
    /** A round is at most so long that somebody who stops the work hardly waits. */
    private static final double STEPS = 200_000;
    /** Steps a second that two processors surely manage. */
    private static final double PACE = 2_500_000;

    private static final int FEWEST = 60;
    private static final int MOST = 2_000;
    /** Share of the time that is left to mend what is out of the band at the end. */
    private static final double FOR_MENDING = 0.12;

    /** What is left then is for the report. */
    private static final double IN_TIME = 0.98;

    final int rounds;
    final double stepsPerLot;
    private final double seconds;
    private final long start = System.nanoTime();

    Schedule(Effort effort, int lots) {
        seconds = effort.limit().toNanos() / 1e9;
        stepsPerLot = Math.min(STEPS_PER_LOT, STEPS / lots);
        double inTime = seconds * PACE / (stepsPerLot * lots);
        rounds = effort.rounds() > 0 ? effort.rounds() : (int) Math.clamp(inTime, FEWEST, MOST);
    }

    double elapsed() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** How much is done before this round: by rounds, unless the time runs faster. */
    double done(int round) {
        return Math.min(
                1, Math.max((double) round / Math.max(1, rounds - 1), elapsed() / (seconds * (1 - FOR_MENDING))));
    }

    boolean roundsEnd() {
        return elapsed() >= seconds * (1 - FOR_MENDING);
    }

    boolean ends() {
        return elapsed() >= seconds * IN_TIME;
    }

    static double temperature(double done) {
        return HOT * Math.pow(COLD / HOT, done);
    }

    static double firmness(double done) {
        return LOOSE * Math.pow(FIRM / LOOSE, done);
    }
}
