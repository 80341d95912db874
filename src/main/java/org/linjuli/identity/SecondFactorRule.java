package org.linjuli.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.linjuli.shared.Labelled;

/** Who has to show a second factor. Who has enrolled one shows it, unless it is off. */
enum SecondFactorRule implements Labelled {
    REQUIRED_FROM_COMMUNITY("社区以上工作人员必须启用", 2),
    OFFERED("自愿启用", 1),
    OFF("关闭", 0);

    private final String label;
    private final int degree;

    SecondFactorRule(String label, int degree) {
        this.label = label;
        this.degree = degree;
    }

    @Override
    public String label() {
        return label;
    }

    /** How strict it is, from zero: the value of the policy. */
    int degree() {
        return degree;
    }

    /** From the loosest to the strictest. */
    static List<SecondFactorRule> byDegree() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt(SecondFactorRule::degree))
                .toList();
    }
}
