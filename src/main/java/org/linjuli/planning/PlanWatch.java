package org.linjuli.planning;

/** Looks on while a plan is made. Called by the thread that asked for the plan, after each round. */
public interface PlanWatch {

    PlanWatch NOBODY = progress -> true;

    /** Whether to go on; after {@code false} the best plan so far is the answer. */
    boolean goOn(PlanProgress progress);
}
