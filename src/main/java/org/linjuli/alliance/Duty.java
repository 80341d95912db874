package org.linjuli.alliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seat has promised (职责).
 *
 * @param dueOn the last day of what is done once; null where it comes again
 */
public record Duty(
        UUID id,
        UUID alliance,
        UUID seat,
        String title,
        Rhythm rhythm,
        LocalDate since,
        @Nullable LocalDate dueOn) {}
