package org.linjuli.evaluation;

import org.linjuli.shared.Labelled;

/** How a household judges. */
public enum BallotRating implements Labelled {
    SATISFIED("满意"),
    FAIR("基本满意"),
    UNSATISFIED("不满意");

    private final String label;

    BallotRating(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
