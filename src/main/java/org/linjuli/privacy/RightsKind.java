package org.linjuli.privacy;

import org.linjuli.shared.Labelled;

/** What somebody asks about their own data. */
public enum RightsKind implements Labelled {
    COPY("复制个人信息"),
    CORRECT("更正个人信息"),
    ERASE("删除个人信息并注销账号");

    private final String label;

    RightsKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
