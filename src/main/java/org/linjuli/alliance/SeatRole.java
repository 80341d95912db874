package org.linjuli.alliance;

import org.linjuli.shared.Labelled;

/** As what somebody sits at the table. */
public enum SeatRole implements Labelled {
    COMMUNITY("社区大党委"),
    GRID("网格党总支"),
    BRANCH("小区党支部"),
    PROPERTY("物业公司"),
    OWNERS("业主委员会"),
    UNIT("共建单位");

    private final String label;

    SeatRole(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
