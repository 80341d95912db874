package org.linjuli.alliance;

import org.linjuli.shared.Labelled;

/** How often a duty is owed. */
public enum Rhythm implements Labelled {
    MONTHLY("每月"),
    QUARTERLY("每季度"),
    YEARLY("每年"),
    ONCE("一次");

    private final String label;

    Rhythm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
