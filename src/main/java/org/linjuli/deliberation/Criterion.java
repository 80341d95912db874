package org.linjuli.deliberation;

import org.jspecify.annotations.Nullable;

/**
 * By what people will see that it is done (验收标准).
 *
 * @param evidence how it was met, in words; null while it was not
 */
public record Criterion(int number, String text, @Nullable String evidence) {

    static final int LONGEST_EVIDENCE = 300;

    boolean isEvidenced() {
        return evidence != null;
    }
}
