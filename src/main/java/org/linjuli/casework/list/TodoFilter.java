package org.linjuli.casework.list;

import java.util.Locale;
import org.linjuli.casework.CaseworkProblem;

/** The parts of what a desk has to do. */
public enum TodoFilter {
    ALL,
    /** The time is up. */
    OVERDUE,
    /** Came up from the level below, or back from a resident who was not satisfied. */
    RAISED,
    /** Shelved, and waiting for the day on which it comes back. */
    SHELVED,
    /** Tasks in which the desk assists. */
    ASSIST;

    public static TodoFilter of(String key) {
        for (var filter : values()) {
            if (filter.name().toLowerCase(Locale.ROOT).equals(key)) {
                return filter;
            }
        }
        throw CaseworkProblem.BAD_FILTER.now().field("filter", "可选：all、overdue、raised、shelved、assist");
    }
}
