package org.linjuli.follower;

/** What one thread does with one time line, turn by turn. */
interface Work {

    String name();

    Feed<?> feed();

    /** Finds out where to begin; harmless when that is known. */
    void introduce();

    /** Takes one batch; answers whether there is more to take at once. */
    boolean step();

    /** Whether something has been seen that is not settled yet. */
    boolean isWaitingToSettle();
}
