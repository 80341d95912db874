package org.linjuli.residence;

import org.linjuli.shared.Labelled;

/** Why a residence is not verified. */
public enum RefusalGround implements Labelled {
    NOT_HERE("不住在这里"),
    WRONG_DOOR("门牌不对"),
    WRONG_KIND("居住类型不对"),
    UNREACHABLE("上门多次没有找到人"),
    OTHER("其他");

    private final String label;

    RefusalGround(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
