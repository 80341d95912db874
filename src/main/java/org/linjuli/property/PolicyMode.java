package org.linjuli.property;

import org.linjuli.shared.Labelled;

/** Who looks after a compound. */
public enum PolicyMode implements Labelled {
    COMPANY("专业物业"),
    COMMUNITY("社区托管"),
    RESIDENTS("居民自治"),
    STATE_OWNED("国企接管");

    private final String label;

    /** An option that begins so means the draft as it hung out. */
    private static final String YES = "同意";

    PolicyMode(String label) {
        this.label = label;
    }

    /** Whether an option that won a vote means that compounds are to be looked after like this: it says so, or names the mode. */
    boolean isAdoptedBy(String option) {
        return option.startsWith(YES) || (option.contains(label) && !option.contains("不"));
    }

    @Override
    public String label() {
        return label;
    }
}
