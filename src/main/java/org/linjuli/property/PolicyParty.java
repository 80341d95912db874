package org.linjuli.property;

import org.linjuli.lifecycle.Party;

/** What somebody is to a policy. */
public enum PolicyParty implements Party {
    DRAFTER("小区党支部书记、社区"),
    SYSTEM("系统");

    private final String label;

    PolicyParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
