package org.linjuli.evaluation;

import org.linjuli.shared.Labelled;

/** What a household said when it was asked back. */
public enum CallBackAnswer implements Labelled {
    SAME("与记录一致"),
    OTHER("与记录不一致"),
    NOT_REACHED("未联系上");

    private final String label;

    CallBackAnswer(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
