package org.linjuli.evaluation;

import org.linjuli.shared.Labelled;

/** Where an evaluation stands. */
public enum EvaluationState implements Labelled {
    OPEN("评议中"),
    /** Too few had answered in time; once it runs on. */
    EXTENDED("延长评议"),
    SATISFIED("评议通过"),
    UNSATISFIED("评议未通过"),
    /** Too few answered, also after it ran on: nothing is judged, least of all as satisfied. */
    UNANSWERED("参与不足"),
    WITHDRAWN("已撤回");

    private final String label;

    EvaluationState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
