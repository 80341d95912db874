package org.linjuli.identity;

/** Whether this installation plays with simulated people or serves real ones. */
public enum Mode {
    /** The sample city with its shown passwords; never for real people. */
    DEMO,
    /** No simulated account may exist or sign in. */
    PRODUCTION
}
