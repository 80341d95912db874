package org.linjuli.project;

import org.linjuli.shared.Labelled;

/** How residents judged a delivery. */
public enum Outcome implements Labelled {
    SATISFIED("评议通过"),
    UNSATISFIED("评议未通过"),
    UNANSWERED("参与不足");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
