package org.linjuli.organization;

import org.linjuli.shared.Labelled;

/** What can happen to an organization. */
public enum NodeAction implements Labelled {
    APPROVE("批准设立"),
    WITHDRAW("不予设立"),
    CONFIRM("年度核定"),
    MOVE("划转"),
    MERGE("并入"),
    SPLIT("拆分");

    private final String label;

    NodeAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
