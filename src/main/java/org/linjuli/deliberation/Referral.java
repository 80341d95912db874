package org.linjuli.deliberation;

import org.linjuli.shared.Labelled;

/** Where a topic goes that is no matter for talk. */
public enum Referral implements Labelled {
    REQUEST("按诉求办理"),
    MEDIATION("邻里劝和");

    private final String label;

    Referral(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
