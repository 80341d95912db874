package org.linjuli.casework.list;

import java.util.Locale;
import org.linjuli.casework.CaseworkProblem;

/** The orders in which an area's requests can be read. */
public enum Sort {
    /** The latest arrival first. */
    NEWEST,
    /** What is due first; only what a desk still owes. */
    DUE;

    public static Sort of(String key) {
        for (var sort : values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(key)) {
                return sort;
            }
        }
        throw CaseworkProblem.BAD_FILTER.now().field("sort", "可选：newest、due");
    }
}
