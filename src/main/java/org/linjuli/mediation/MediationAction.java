package org.linjuli.mediation;

import org.linjuli.shared.Labelled;

/** What may happen to a mediation. */
public enum MediationAction implements Labelled {
    NAME("指定调解员"),
    REPLACE("更换调解员"),
    DECLARE("声明无利害关系"),
    CONSENT("同意调解"),
    WITHDRAW("撤回"),
    DRAFT("拟定协议"),
    SIGN("签字"),
    FULFIL("确认履行"),
    FAIL("记为未调成"),
    BREACH("反映未履行"),
    REFER("转出");

    private final String label;

    MediationAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
