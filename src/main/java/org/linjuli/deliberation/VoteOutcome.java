package org.linjuli.deliberation;

import org.linjuli.shared.Labelled;

/** How a vote came out. */
public enum VoteOutcome implements Labelled {
    DECIDED("已形成决定"),
    NO_QUORUM("参与不足"),
    TIED("未决出");

    private final String label;

    VoteOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
