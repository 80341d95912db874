package org.linjuli.mediation;

import org.linjuli.shared.Labelled;

/** The two sides of a quarrel. */
public enum Side implements Labelled {
    ASKING("申请人"),
    OTHER("另一方");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
