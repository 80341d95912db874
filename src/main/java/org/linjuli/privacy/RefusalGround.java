package org.linjuli.privacy;

import org.linjuli.shared.Labelled;

/** Why a rights request is refused; the law wants the reason told (个人信息保护法 第五十条). */
public enum RefusalGround implements Labelled {
    IDENTITY_UNPROVED("无法核实是本人"),
    KEPT_BY_LAW("法律、行政法规规定必须保存"),
    NOT_THEIRS("不是本人的信息"),
    UNFOUNDED("所述情况与事实不符");

    private final String label;

    RefusalGround(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
