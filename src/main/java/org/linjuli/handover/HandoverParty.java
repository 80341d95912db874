package org.linjuli.handover;

import org.linjuli.lifecycle.Party;

/** What somebody is to a hand-over. */
public enum HandoverParty implements Party {
    CLOCK("系统"),
    OUTGOING("离任人"),
    INCOMING("接任人"),
    ABOVE("任免岗位的上级");

    private final String label;

    HandoverParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
