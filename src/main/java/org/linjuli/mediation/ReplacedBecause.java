package org.linjuli.mediation;

import org.linjuli.shared.Labelled;

/** Why somebody else mediates from now on; chosen and not written, so that nothing private of the mediator is kept. */
public enum ReplacedBecause implements Labelled {
    RELATED("与一方有利害关系"),
    UNABLE("身体或家里有事，不能继续"),
    AWAY("已离开本小区"),
    ASKED("当事人要求更换");

    private final String label;

    ReplacedBecause(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
