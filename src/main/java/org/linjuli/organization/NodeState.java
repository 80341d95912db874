package org.linjuli.organization;

import org.linjuli.shared.Labelled;

/** Where an organization stands. */
public enum NodeState implements Labelled {
    DRAFT("拟设"),
    ACTIVE("在册"),
    RETIRED("已撤并");

    private final String label;

    NodeState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
