package org.linjuli.residence;

import org.linjuli.shared.Labelled;

/** What can happen to a residence. */
public enum ResidenceAction implements Labelled {
    VERIFY("核实"),
    REFUSE("不通过"),
    RESTATE("重新填写"),
    MOVE_OUT("登记搬离");

    private final String label;

    ResidenceAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
