package org.linjuli.mediation;

import org.linjuli.shared.Labelled;

/** Where a mediation stands. */
public enum MediationState implements Labelled {
    REQUESTED("待双方同意"),
    OPEN("调解中"),
    AGREED("已达成协议"),
    FULFILLED("已履行"),
    FAILED("未调成"),
    REFERRED("已转出"),
    WITHDRAWN("已撤回");

    private final String label;

    MediationState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
