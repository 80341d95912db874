package org.linjuli.handover;

import org.linjuli.shared.Labelled;

/** Why a post is handed over. */
public enum HandoverGround implements Labelled {
    ROTATION("轮岗调整"),
    TERM_OVER("任期届满"),
    LEAVING("离职离任"),
    SUDDEN("突然离任");

    private final String label;

    HandoverGround(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
