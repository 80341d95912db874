package org.linjuli.project;

import org.linjuli.shared.Labelled;

/** Where a project stands. */
public enum ProjectState implements Labelled {
    SET("待领办"),
    LED("组队中"),
    TEAMED("待确认计划"),
    RUNNING("实施中"),
    SUBMITTED("待验收"),
    DELIVERED("群众评议中"),
    RECTIFY("待整改"),
    CLOSED("已办结"),
    /** Too few answered: it ends, and never counts as satisfied. */
    UNANSWERED("评议参与不足"),
    /** Sent back twice, and residents are still not satisfied. */
    RAISED("转上级办理"),
    WITHDRAWN("已撤销");

    private final String label;

    ProjectState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
