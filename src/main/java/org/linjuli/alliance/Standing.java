package org.linjuli.alliance;

import org.linjuli.shared.Labelled;

/** How a period of a duty stands. */
public enum Standing implements Labelled {
    DUE("待履行"),
    REPORTED("待确认"),
    KEPT("按期履行"),
    LATE("逾期履行"),
    MISSED("未履行");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
