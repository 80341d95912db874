package org.linjuli.evaluation;

import org.linjuli.shared.Labelled;

/** What may happen to an evaluation. */
public enum EvaluationAction implements Labelled {
    CLOSE("结束评议"),
    WITHDRAW("撤回评议");

    private final String label;

    EvaluationAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
