package org.linjuli.lifecycle;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version from which somebody made a change, as the HTTP header {@code If-Match: "7"} says it. */
public final class IfMatch {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private IfMatch() {}

    /** The version; a header of another form matches nothing that is stored. */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw LifecycleProblem.VERSION_MISSING.now();
        }
        var match = FORM.matcher(header.strip());
        if (!match.matches()) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        return Long.parseLong(match.group(1));
    }
}
