package org.linjuli.casework.list;

import java.util.Locale;
import org.linjuli.casework.CaseworkProblem;

/** The orders in which an area's requests can be read. */
public enum Sort {
    /** The latest arrival first. */
    NEWEST("seq desc"),
    /** What is due first; only what a desk still owes. */
    DUE("due_at, seq");

    private final String order;

    Sort(String order) {
        this.order = order;
    }

    /** The columns of a request that it orders by. */
    String order() {
        return order;
    }

    public static Sort of(String key) {
        for (var sort : values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(key)) {
                return sort;
            }
        }
        throw CaseworkProblem.BAD_FILTER.now().field("sort", "可选：newest、due");
    }
}
