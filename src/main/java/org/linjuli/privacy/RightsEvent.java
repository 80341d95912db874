package org.linjuli.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.AccountId;

/**
 * A step of a rights request.
 *
 * @param from null where it began
 */
public record RightsEvent(
        UUID request, String action, @Nullable RightsState from, RightsState to, AccountId actor, Instant at) {

    /** How the first line of every history is called. */
    static final String FILED = "FILE";

    static RightsEvent filed(RightsRequest request) {
        return new RightsEvent(request.id(), FILED, null, request.state(), request.account(), request.created());
    }

    static RightsEvent of(Step<RightsState, RightsAction, RightsRequest> step) {
        return new RightsEvent(
                step.after().id(),
                step.action().name(),
                step.from(),
                step.to(),
                step.attempt().actor().account(),
                step.attempt().at());
    }
}
