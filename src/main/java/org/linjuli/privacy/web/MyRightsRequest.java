package org.linjuli.privacy.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.privacy.RightsKind;
import org.linjuli.privacy.RightsRequest;
import org.linjuli.privacy.RightsRequests;
import org.linjuli.privacy.RightsState;

/**
 * A rights request as its person sees it.
 *
 * @param dueAt by when it has to be answered
 * @param ground why it was refused, in words
 * @param copyUntil until when the copy may be fetched; null when there is none
 */
record MyRightsRequest(
        UUID id,
        RightsKind kind,
        RightsState state,
        @Nullable String part,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String ground,
        @Nullable String answer,
        @Nullable Instant copyUntil) {

    static MyRightsRequest of(RightsRequest request, RightsRequests requests) {
        var part = request.part();
        var ground = request.ground();
        return new MyRightsRequest(
                request.id(),
                request.kind(),
                request.state(),
                part == null ? null : part.label(),
                request.created(),
                request.due().at(),
                request.ended(),
                ground == null ? null : ground.label(),
                request.answer(),
                requests.copyUntil(request).orElse(null));
    }
}
