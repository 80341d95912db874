package org.linjuli.residence;

import org.linjuli.shared.Labelled;

/** Where a residence stands. */
public enum ResidenceState implements Labelled {
    STATED("待核实"),
    VERIFIED("已核实"),
    REFUSED("未通过"),
    MOVED_OUT("已搬离");

    private final String label;

    ResidenceState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
