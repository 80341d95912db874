package org.linjuli.territory;

import org.linjuli.shared.Labelled;

/** Where a shape of a grid stands in its life. */
public enum GridState implements Labelled {
    PROPOSED("拟划"),
    VALID("核验通过"),
    ACTIVE("生效"),
    SUPERSEDED("已调整");

    private final String label;

    GridState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
