package org.linjuli.property;

import org.linjuli.shared.Labelled;

/** Who looks after a compound. */
public enum PolicyMode implements Labelled {
    COMPANY("专业物业"),
    COMMUNITY("社区托管"),
    RESIDENTS("居民自治"),
    STATE_OWNED("国企接管");

    private final String label;

    PolicyMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
