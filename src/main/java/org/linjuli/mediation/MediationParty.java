package org.linjuli.mediation;

import org.linjuli.lifecycle.Party;

/** What somebody is to a mediation. */
public enum MediationParty implements Party {
    ASKING("申请人"),
    OTHER("另一方"),
    MEDIATOR("调解员"),
    NAMER("指定调解员的支部书记、社区");

    private final String label;

    MediationParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
