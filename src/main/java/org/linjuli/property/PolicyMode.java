package org.linjuli.property;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who may look after a compound (管理模式).
 *
 * @param code stays; policies keep it
 * @param name 2 to 20 characters; no other has it on the same day
 * @param from the first day on which it can be drafted
 * @param until the last such day; null where none is set
 */
public record PolicyMode(
        String code, String name, LocalDate from, @Nullable LocalDate until, long version) {

    /** An option that begins so means the draft as it hung out. */
    private static final String YES = "同意";

    /** Whether an option that won a vote means that compounds are to be looked after like this: it says so, or names the mode. */
    static boolean isAdoptedBy(String option, String name) {
        return option.startsWith(YES) || (option.contains(name) && !option.contains("不"));
    }

    boolean isOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
