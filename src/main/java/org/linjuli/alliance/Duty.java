package org.linjuli.alliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seat has promised (职责).
 *
 * @param dueOn the last day of what is done once; null where it comes again
 * @param ending null while it goes on
 */
public record Duty(
        UUID id,
        UUID alliance,
        UUID seat,
        String title,
        Rhythm rhythm,
        LocalDate since,
        @Nullable LocalDate dueOn,
        @Nullable Ending ending) {

    /** How it was ended alone: the last day on which it is owed, and why. */
    public record Ending(LocalDate on, String why) {}

    /** One that goes on. */
    public Duty(
            UUID id,
            UUID alliance,
            UUID seat,
            String title,
            Rhythm rhythm,
            LocalDate since,
            @Nullable LocalDate dueOn) {
        this(id, alliance, seat, title, rhythm, since, dueOn, null);
    }

    Duty ended(Ending how) {
        return new Duty(id, alliance, seat, title, rhythm, since, dueOn, how);
    }
}
