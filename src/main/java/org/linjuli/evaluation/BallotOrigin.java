package org.linjuli.evaluation;

import org.linjuli.shared.Labelled;

/** By which way an answer came. */
public enum BallotOrigin implements Labelled {
    WEB("本人线上"),
    DESK("窗口"),
    DOOR("上门"),
    PAPER("纸质");

    private final String label;

    BallotOrigin(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
