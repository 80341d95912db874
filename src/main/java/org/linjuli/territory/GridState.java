package org.linjuli.territory;

/** Where a grid's shape stands in its life. */
public enum GridState {
    PROPOSED,
    VALID,
    ACTIVE,
    SUPERSEDED
}
