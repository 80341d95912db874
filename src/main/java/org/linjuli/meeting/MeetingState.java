package org.linjuli.meeting;

import org.linjuli.shared.Labelled;

/** Where a meeting stands. */
public enum MeetingState implements Labelled {
    PLANNED("待召开"),
    OPEN("进行中"),
    CLOSED("已闭会"),
    MISSED("未召开"),
    CANCELLED("已取消");

    private final String label;

    MeetingState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
