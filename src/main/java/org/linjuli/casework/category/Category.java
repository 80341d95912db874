package org.linjuli.casework.category;

import java.util.List;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Level;

/**
 * A category with everything that holds for it, inherited or its own.
 *
 * @param path the names from the first level to this one
 * @param handledAt the level that handles a request of it where no dispatch rule says another desk (默认承办层级)
 * @param acceptance how soon a request of it has to be accepted
 * @param resolution how soon it has to be resolved, counted from filing
 * @param emergencyAcceptance how soon it has to be accepted in an emergency, in hours round the clock
 * @param emergencyResolution how soon it has to be resolved in an emergency, in hours round the clock
 * @param emergency whether every request of it is an emergency
 * @param photoBefore whether the matter has to be shown by a photo when it is filed
 * @param photoAfter whether the result has to be shown by a photo
 * @param verification whether somebody other than the handler verifies the result
 * @param spotCheck of 100 results that need no verification, how many are verified all the same (抽查比例)
 * @param isPrivate whether its requests are never shown to the public
 * @param isOpen whether new requests may be filed under it today
 */
public record Category(
        String code,
        List<String> path,
        Kind kind,
        Level handledAt,
        Term acceptance,
        Term resolution,
        Term emergencyAcceptance,
        Term emergencyResolution,
        boolean emergency,
        boolean photoBefore,
        boolean photoAfter,
        boolean verification,
        int spotCheck,
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
