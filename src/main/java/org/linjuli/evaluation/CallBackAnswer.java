package org.linjuli.evaluation;

import org.linjuli.shared.Labelled;

/** What came of asking a household back: how what it says compares with what was written down. */
public enum CallBackAnswer implements Labelled {
    SAME("与记录一致"),
    OTHER("与记录不一致"),
    NEVER_ASKED("没有人来问过"),
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
