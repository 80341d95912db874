package org.linjuli.project;

import org.linjuli.shared.Labelled;

/** How bad a finding is. */
public enum Severity implements Labelled {
    MINOR("一般"),
    MAJOR("较重"),
    STOP("停工整改");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
