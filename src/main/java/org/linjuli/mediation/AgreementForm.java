package org.linjuli.mediation;

import org.linjuli.shared.Labelled;

/** How an agreement is kept: on paper, or by word and noted by the mediator (人民调解法 art. 28). */
public enum AgreementForm implements Labelled {
    WRITTEN("书面协议"),
    ORAL("口头协议");

    private final String label;

    AgreementForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
