package org.linjuli.handover;

import org.linjuli.shared.Labelled;

/** What may happen to a hand-over. */
public enum HandoverAction implements Labelled {
    SIGN("签字"),
    REPRESENT("代离任人签字"),
    TAKE_OVER("到期生效"),
    REFUSE("不接任"),
    CANCEL("取消交接");

    private final String label;

    HandoverAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
