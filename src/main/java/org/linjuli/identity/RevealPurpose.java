package org.linjuli.identity;

import org.linjuli.shared.Labelled;

/** For what a personal field may be looked at; there is no other reason. */
public enum RevealPurpose implements Labelled {
    VERIFY("核实情况"),
    APPOINT("约定上门时间"),
    TELL_RESULT("告知办理结果"),
    EMERGENCY("紧急情况");

    private final String label;

    RevealPurpose(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
