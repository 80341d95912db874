package org.linjuli.mediation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * A law talk (普法).
 *
 * @param compound for whose residents it is; null for all of a community
 * @param speaker a unit or a lawyer, as the officers name them
 * @param code what is shown in the room; six digits
 */
public record LawTalk(
        UUID id,
        NodePath area,
        @Nullable UUID compound,
        String title,
        String speaker,
        String place,
        Instant starts,
        String code,
        @Nullable String cancelled) {}
