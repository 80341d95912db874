package org.linjuli.casework;

import org.linjuli.shared.Labelled;

/** How a reporter judges the result. Silence is not a rating and never counts as satisfied. */
public enum Rating implements Labelled {
    SATISFIED("满意"),
    FAIR("基本满意"),
    UNSATISFIED("不满意");

    private final String label;

    Rating(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
