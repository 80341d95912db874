package org.linjuli.territory;

import org.linjuli.shared.Labelled;

/** What happens to a shape of a grid. */
enum GridAction implements Labelled {
    VALIDATE("核验"),
    ACTIVATE("启用"),
    ADJUST("调整");

    private final String label;

    GridAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
