package org.linjuli.shared;

/**
 * Why personal data may be handled (处理依据), by the Personal Information Protection Law 个人信息保护法, article 13; the
 * Cybersecurity Law 网络安全法 is cited as amended on 2025-10-28 (article 21 became 23).
 */
public enum LegalBasis implements Labelled {
    CONSENT("您的同意", "《个人信息保护法》第十三条第一款第一项"),
    SERVICE("为您提供服务所必需", "《个人信息保护法》第十三条第一款第二项"),
    DUTY("履行法定职责所必需", "《个人信息保护法》第十三条第一款第三项"),
    SECURITY("保障网络安全的法定义务", "《网络安全法》第二十三条");

    private final String label;
    private final String rule;

    LegalBasis(String label, String rule) {
        this.label = label;
        this.rule = rule;
    }

    @Override
    public String label() {
        return label;
    }

    /** The article, as it is cited. */
    public String rule() {
        return rule;
    }
}
