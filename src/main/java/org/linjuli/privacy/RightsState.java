package org.linjuli.privacy;

import org.linjuli.shared.Labelled;

/** Where a rights request stands. */
public enum RightsState implements Labelled {
    FILED("已提出"),
    ACCEPTED("处理中"),
    DONE("已办结"),
    REFUSED("不予办理"),
    WITHDRAWN("已撤回");

    private final String label;

    RightsState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
