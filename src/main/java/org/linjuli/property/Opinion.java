package org.linjuli.property;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a household thinks of a draft, without saying which household. */
public record Opinion(Mark mark, Said said) {

    /** Where it stands in the list. */
    public record Mark(Instant at, UUID id) {}

    /**
     * What was said.
     *
     * @param words what should be changed, 2 to 300 characters; null where nothing was added
     */
    public record Said(Stance stance, @Nullable String words) {}
}
