package org.linjuli.property;

import org.linjuli.shared.Labelled;

/** Where a policy stands. */
public enum PolicyState implements Labelled {
    DRAFT("起草中"),
    CONSULTED("公示中"),
    DECIDED("已表决"),
    IN_FORCE("施行中"),
    REVIEW("年度复评"),
    REPLACED("已被取代"),
    WITHDRAWN("已撤回");

    private final String label;

    PolicyState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
