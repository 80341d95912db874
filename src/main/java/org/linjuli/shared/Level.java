package org.linjuli.shared;

import java.util.Arrays;
import java.util.Optional;

/** The four levels at which a matter can be answered, from the grid up. */
public enum Level {
    GRID(6),
    COMMUNITY(5),
    STREET(4),
    CITY(NodePath.COUNTY_DEPTH);

    private final int depth;

    Level(int depth) {
        this.depth = depth;
    }

    /** How many labels a node path of this level has. */
    public int depth() {
        return depth;
    }

    /** The level that a matter of this level is raised to; empty at the top. */
    public Optional<Level> above() {
        return ofDepth(depth - 1);
    }

    static Optional<Level> ofDepth(int depth) {
        return Arrays.stream(values()).filter(level -> level.depth == depth).findFirst();
    }
}
