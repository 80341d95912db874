package org.linjuli.planning;

/** What a plan pays for (划分取向). */
public enum Profile {
    /** Keeps compounds whole and stays on one side of big roads, rails and rivers (治理优先). */
    GOVERNANCE,
    /** Short borders and round grids, whatever they cross (紧凑优先). */
    COMPACT
}
