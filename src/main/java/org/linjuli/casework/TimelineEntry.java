package org.linjuli.casework;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * One line of a request's time line, as it was written.
 *
 * @param action a {@link RequestAction}, or one of the lines that no action of the table makes: {@code SUBMIT}, {@code
 *     JOIN}, {@code MERGED_IN}, {@code MEDIATION}
 * @param from the state before; null for the first line
 * @param facts what came along besides the note, by the names of the inputs
 * @param owner the desk that handled the request after it
 */
public record TimelineEntry(
        long seq,
        String action,
        @Nullable RequestState from,
        RequestState to,
        AccountId actor,
        @Nullable String onBehalf,
        String origin,
        Instant at,
        @Nullable String note,
        Map<String, Object> facts,
        NodePath owner) {}
