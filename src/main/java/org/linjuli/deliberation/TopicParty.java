package org.linjuli.deliberation;

import org.linjuli.lifecycle.Party;

/** What somebody is to a topic. */
public enum TopicParty implements Party {
    CLOCK("系统"),
    /** The product, on behalf of a session of residents that had its quorum. */
    SESSION("小区说事会"),
    /** The product, on behalf of those who were asked whether it is good. */
    VERDICT("受影响住户的评议"),
    CHAIR("议事召集人"),
    EXECUTOR("承办单位"),
    AUTHOR("提出人");

    private final String label;

    TopicParty(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
