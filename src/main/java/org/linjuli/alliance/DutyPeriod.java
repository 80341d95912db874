package org.linjuli.alliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/**
 * A period of a duty: whose, by when, what was reported and who confirmed it.
 *
 * @param report null until something is reported, and again when it was sent back
 * @param returned what another seat found wanting in the last report
 * @param confirmation null until another seat agrees
 */
public record DutyPeriod(
        UUID duty,
        Owed owed,
        LocalDate startsOn,
        LocalDate dueOn,
        LocalDate closesOn,
        @Nullable Report report,
        @Nullable String returned,
        @Nullable Confirmation confirmation) {

    /** Who owes what at which table. */
    public record Owed(UUID alliance, UUID seat, UUID member, String allianceName, String seatName, String title) {}

    /**
     * What was done, on which day and by whom it was reported.
     *
     * @param proof null where nothing was named
     */
    public record Report(
            LocalDate on,
            AccountId by,
            String done,
            @Nullable Proof proof) {

        public Report(LocalDate on, AccountId by, String done) {
            this(on, by, done, null);
        }
    }

    /** With what a duty is fulfilled. */
    public enum ProofKind {
        REQUEST,
        MEETING
    }

    /**
     * The request or the meeting with which it was fulfilled.
     *
     * @param name the number of the request, or how the meeting is called, and its day
     */
    public record Proof(ProofKind kind, UUID id, String name) {}

    /** Which other seat agreed, on which day. */
    public record Confirmation(LocalDate on, AccountId by, UUID seat) {}

    /** Missed by the clock alone: its days of grace have passed without a report. */
    public Standing standing(LocalDate today) {
        if (report == null) {
            return today.isAfter(closesOn) ? Standing.MISSED : Standing.DUE;
        }
        if (confirmation == null) {
            return Standing.REPORTED;
        }
        return report.on.isAfter(dueOn) ? Standing.LATE : Standing.KEPT;
    }
}
