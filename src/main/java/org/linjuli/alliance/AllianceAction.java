package org.linjuli.alliance;

import org.linjuli.shared.Labelled;

/** What may happen to an alliance. */
public enum AllianceAction implements Labelled {
    INVITE("邀请加入"),
    SIGN("签约"),
    LEAVE("退出"),
    RENEW("续签"),
    DISSOLVE("解散");

    private final String label;

    AllianceAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
