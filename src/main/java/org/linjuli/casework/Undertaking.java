package org.linjuli.casework;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do about a request.
 *
 * @param action the action's key as it stands in URLs
 * @param version the version that the person saw
 * @param inputs what came along, as it arrived
 * @param key the key of this attempt, so that its repeat is recognised
 */
public record Undertaking(
        UUID request,
        String action,
        long version,
        Map<String, Object> inputs,
        @Nullable UUID key) {

    public Undertaking {
        inputs = Map.copyOf(inputs);
    }
}
