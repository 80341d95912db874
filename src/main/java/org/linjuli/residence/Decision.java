package org.linjuli.residence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * What somebody who answers for the place has said about a residence.
 *
 * @param ground why it was refused; null for what was not
 * @param note what the resident was told besides
 */
public record Decision(
        AccountId by,
        Instant at,
        @Nullable RefusalGround ground,
        @Nullable String note) {

    /** Why it was refused, in words; null for what was not. */
    public @Nullable String reason() {
        return ground == null ? null : ground.label();
    }

    @Override
    public String toString() {
        return "Decision at " + at;
    }
}
