package org.linjuli.meeting;

import java.util.Locale;
import org.linjuli.shared.Labelled;

/** What can happen to a meeting. */
public enum MeetingAction implements Labelled {
    OPEN("开会"),
    CLOSE("闭会"),
    MOVE("改期"),
    CANCEL("取消"),
    MISS("记为未召开");

    private final String label;

    MeetingAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    String act() {
        return "meeting." + name().toLowerCase(Locale.ROOT);
    }
}
