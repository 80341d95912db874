package org.linjuli.deliberation;

import org.linjuli.shared.Labelled;

/** The five steps of a topic: 问议定办评. */
public enum TopicPhase implements Labelled {
    ASK("问"),
    TALK("议"),
    DECIDE("定"),
    DO("办"),
    JUDGE("评");

    private final String label;

    TopicPhase(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
