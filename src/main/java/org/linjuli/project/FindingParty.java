package org.linjuli.project;

import org.linjuli.lifecycle.Party;

/** What somebody is to a finding. */
public enum FindingParty implements Party {
    TEAM("项目组"),
    RECHECKER("另一位复查人");

    private final String label;

    FindingParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
