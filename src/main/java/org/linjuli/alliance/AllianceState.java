package org.linjuli.alliance;

import org.linjuli.shared.Labelled;

/** Where an alliance stands. */
public enum AllianceState implements Labelled {
    FORMING("组建中"),
    ACTIVE("运行中"),
    ENDED("已解散");

    private final String label;

    AllianceState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
