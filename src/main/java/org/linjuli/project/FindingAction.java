package org.linjuli.project;

import org.linjuli.shared.Labelled;

/** What may happen to a finding. */
public enum FindingAction implements Labelled {
    FIX("整改完成"),
    PASS("复查通过"),
    REJECT("复查不通过");

    private final String label;

    FindingAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
