package org.linjuli.residence;

import org.linjuli.shared.Labelled;

/** By what right somebody lives there. */
public enum ResidenceKind implements Labelled {
    OWNED("自住"),
    RENTED("租住"),
    LODGED("寄住");

    private final String label;

    ResidenceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
