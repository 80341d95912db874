package org.linjuli.audit;

import org.linjuli.shared.Labelled;

/** What sort of thing was done. */
public enum ActKind implements Labelled {
    CHANGE("变更"),
    SIGN_IN("登录"),
    REVEAL("查看个人信息"),
    EXPORT("导出"),
    DENIAL("拒绝");

    private final String label;

    ActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
