package org.linjuli.evaluation;

import org.linjuli.lifecycle.Party;

/** What somebody is to an evaluation. */
public enum EvaluationParty implements Party {
    CLOCK("系统"),
    CONVENOR("组织评议的单位");

    private final String label;

    EvaluationParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
