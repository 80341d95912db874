package org.linjuli.handover;

import org.linjuli.shared.Labelled;

/** Where a hand-over stands. */
public enum HandoverState implements Labelled {
    PREPARED("待双方签字"),
    SIGNED_BY_ONE("一方已签字"),
    /** Both have signed; the post changes hands on the day that was set. */
    SIGNED("已签字，待生效"),
    DONE("已交接"),
    CANCELLED("已取消");

    private final String label;

    HandoverState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
