package org.linjuli.audit;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the log is kept.
 *
 * @param keep how long an entry stays at least; whole months are dropped after it, never before 180 days (网络安全法
 *     第二十三条)
 */
@ConfigurationProperties("linjuli.audit")
record AuditSettings(@DefaultValue("3y") Period keep) {

    /** The term in words. */
    String words() {
        return keep.getDays() == 0 && keep.getMonths() == 0 ? keep.getYears() + " 年" : keep.toTotalMonths() + " 个月";
    }

    private static final int LAWFUL_DAYS = 180;

    AuditSettings {
        var days = keep.getYears() * 365L + keep.getMonths() * 30L + keep.getDays();
        if (days < LAWFUL_DAYS) {
            throw new IllegalArgumentException("linjuli.audit.keep must be 180 days or more, not " + keep);
        }
    }
}
