package org.linjuli.meeting;

import org.linjuli.shared.Labelled;

/** Where a resolution stands. */
public enum ResolutionState implements Labelled {
    OPEN("落实中"),
    REPORTED("待确认"),
    DONE("已落实"),
    DROPPED("已撤销");

    private final String label;

    ResolutionState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
