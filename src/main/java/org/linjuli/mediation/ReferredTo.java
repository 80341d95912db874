package org.linjuli.mediation;

import org.linjuli.shared.Labelled;

/** Where a quarrel goes that was not settled in the compound. */
public enum ReferredTo implements Labelled {
    STREET("街道调解委员会"),
    POLICE("派出所"),
    COURT("人民法院"),
    REQUEST("转为诉求");

    private final String label;

    ReferredTo(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
