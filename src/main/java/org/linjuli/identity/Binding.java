package org.linjuli.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose account it is, as far as it is shown: every field is masked.
 *
 * @param needsGuardian under fourteen when bound
 * @param how what the binding rests on
 */
public record Binding(
        String name, String citizenNumber, @Nullable String phone, boolean needsGuardian, Instant boundAt, How how) {

    /** What a binding rests on. */
    public enum How {
        /** What the person said of themselves, and a code sent to their phone. */
        PHONE_CODE
    }
}
