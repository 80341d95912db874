package org.linjuli.deliberation;

import org.linjuli.shared.Labelled;

/** Why a topic is not admitted. */
public enum TopicGround implements Labelled {
    NOT_COMMON("不是小区公共事务"),
    BEYOND_RESIDENTS("不属于居民自治范围"),
    UNLAWFUL("违反法律法规或侵害他人权益"),
    NOT_CLEAR("内容不清，无法商议");

    private final String label;

    TopicGround(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
