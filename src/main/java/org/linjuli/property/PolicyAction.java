package org.linjuli.property;

import org.linjuli.shared.Labelled;

/** What may happen to a policy. */
public enum PolicyAction implements Labelled {
    PUBLISH("公示征求意见"),
    DECIDE("登记业主表决"),
    START("开始施行"),
    REVIEW("到期复评"),
    RENEW("续行一年"),
    REPLACE("停止施行"),
    WITHDRAW("撤回");

    private final String label;

    PolicyAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
