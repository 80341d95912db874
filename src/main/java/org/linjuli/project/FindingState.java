package org.linjuli.project;

import org.linjuli.shared.Labelled;

/** Where a finding stands. */
public enum FindingState implements Labelled {
    OPEN("待整改"),
    FIXED("待复查"),
    CLEARED("已销号");

    private final String label;

    FindingState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
