package org.linjuli.casework.category;

import java.util.List;
import org.linjuli.lifecycle.Term;

/**
 * A category with everything that holds for it, inherited or its own.
 *
 * @param path the names from the first level to this one
 * @param acceptance how soon a request of it has to be accepted
 * @param resolution how soon it has to be resolved, counted from filing
 * @param photoAfter whether the result has to be shown by a photo
 * @param verification whether somebody other than the handler verifies the result
 * @param isPrivate whether its requests are never shown to the public
 * @param isOpen whether new requests may be filed under it today
 */
public record Category(
        String code,
        List<String> path,
        Kind kind,
        Term acceptance,
        Term resolution,
        boolean emergency,
        boolean photoAfter,
        boolean verification,
        boolean isPrivate,
        boolean isOpen) {

    /** Whether a category is about a thing, which goes to its owner first, or an event, which goes to the place first. */
    public enum Kind {
        THING,
        EVENT
    }

    public String name() {
        return path.getLast();
    }

    public int level() {
        return path.size();
    }
}
