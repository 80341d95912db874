package org.linjuli.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * What is looked for in the log; whatever is null does not matter.
 *
 * @param from the first day, in the city's time
 * @param to the last day
 * @param actor the sign-in name of who did it
 * @param action the whole action, or its first part with the dot: {@code request.}
 * @param subject the id, code or path of what it was done to
 * @param area the node under which it counts
 */
public record Query(
        LocalDate from,
        LocalDate to,
        @Nullable String actor,
        @Nullable ActKind kind,
        @Nullable String action,
        @Nullable String subject,
        @Nullable NodePath area) {}
