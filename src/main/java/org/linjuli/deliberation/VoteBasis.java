package org.linjuli.deliberation;

import org.linjuli.shared.Labelled;

/** Who has one ballot each. */
public enum VoteBasis implements Labelled {
    /** Anybody of the household who was verified may cast its ballot; nobody else may. */
    HOUSEHOLD("一户一票"),
    /** Everybody who lives there and was verified when the roll was frozen. */
    PERSON("一人一票");

    private final String label;

    VoteBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
