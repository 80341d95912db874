package org.linjuli.casework;

import org.linjuli.shared.Labelled;

/** The named reasons for which a request may be declined; each is reviewed one level up. */
public enum DeclineGround implements Labelled {
    NOT_OUR_TASK("不属于政府、社区职责"),
    IN_COURT("已进入诉讼、仲裁、信访等法定程序"),
    ALREADY_ANSWERED("同一事项已有终局答复"),
    NO_SUCH_MATTER("经核实情况不存在"),
    UNCLEAR("内容不清且联系不上反映人");

    private final String label;

    DeclineGround(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
