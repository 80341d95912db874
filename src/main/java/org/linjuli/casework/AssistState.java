package org.linjuli.casework;

import org.linjuli.shared.Labelled;

/** Where an assist task stands. */
public enum AssistState implements Labelled {
    ASKED("待接办"),
    DOING("协办中"),
    DONE("已完成"),
    REFUSED("已退回"),
    CANCELLED("已取消");

    private final String label;

    AssistState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
