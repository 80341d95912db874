package org.linjuli.identity;

import org.linjuli.shared.Labelled;

/** Where a proposal stands. From {@code PROPOSED} it goes to one of the others, and there it stays. */
public enum ApprovalState implements Labelled {
    PROPOSED("待审批"),
    /** And done: both are one transaction. */
    APPROVED("已同意"),
    REFUSED("未同意"),
    WITHDRAWN("已撤回"),
    EXPIRED("已过期");

    private final String label;

    ApprovalState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
