package org.linjuli.handover;

import org.linjuli.shared.Labelled;

/** Why somebody else signs for the one who goes. */
public enum RepresentedFor implements Labelled {
    DEATH("去世"),
    SUDDEN_LEAVE("突然离职"),
    ILLNESS("重病住院"),
    OUT_OF_REACH("联系不上");

    private final String label;

    RepresentedFor(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
