package org.linjuli.alliance;

import org.linjuli.lifecycle.Party;

/** What somebody is to an alliance. */
public enum AllianceParty implements Party {
    CONVENOR("牵头的社区、街道"),
    MEMBER("席位单位");

    private final String label;

    AllianceParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
