package org.linjuli.territory;

import org.linjuli.shared.Labelled;

/** Where a plan to redraw the grids of a community stands. */
public enum AdjustmentState implements Labelled {
    DRAFT("拟制"),
    SUBMITTED("待审批"),
    APPROVED("待启用"),
    IN_FORCE("已启用"),
    WITHDRAWN("已撤回");

    private final String label;

    AdjustmentState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
