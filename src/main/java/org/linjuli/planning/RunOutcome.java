package org.linjuli.planning;

import org.linjuli.shared.Labelled;

/** How an attempt came out. */
public enum RunOutcome implements Labelled {
    DONE("已完成"),
    STOPPED("已停止，保留当时最好的方案"),
    REFUSED("条件无法满足"),
    FAILED("出错中断");

    private final String label;

    RunOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
