package org.linjuli.property;

import org.linjuli.shared.Labelled;

/** What a household thinks of a draft. */
public enum Stance implements Labelled {
    AGREE("赞成"),
    CHANGE("建议修改"),
    OPPOSE("不赞成");

    private final String label;

    Stance(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
