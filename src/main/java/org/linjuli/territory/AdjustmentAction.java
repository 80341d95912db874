package org.linjuli.territory;

import org.linjuli.shared.Labelled;

/** What happens to a plan to redraw grids. */
public enum AdjustmentAction implements Labelled {
    REDRAW("修改"),
    SUBMIT("提交审批"),
    APPROVE("同意"),
    RETURN("退回修改"),
    WITHDRAW("撤回"),
    ACTIVATE("启用"),
    LAPSE("退回核对");

    private final String label;

    AdjustmentAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
