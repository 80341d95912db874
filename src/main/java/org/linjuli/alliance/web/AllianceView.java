package org.linjuli.alliance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.Alliance;
import org.linjuli.alliance.AllianceAction;
import org.linjuli.alliance.AllianceKind;
import org.linjuli.alliance.AllianceState;
import org.linjuli.alliance.Duty;
import org.linjuli.alliance.DutyPeriod;
import org.linjuli.alliance.DutyPeriod.ProofKind;
import org.linjuli.alliance.Rhythm;
import org.linjuli.alliance.SeatRole;
import org.linjuli.alliance.Standing;
import org.linjuli.lifecycle.Available;

/** An alliance with its table, what its seats owe, and what may be done now. */
record AllianceView(
        AllianceSummary summary,
        @Nullable String remark,
        List<AllianceSeatView> seats,
        List<SeatsMissing> missing,
        List<AllianceDutyView> duties,
        List<DutyPeriodView> periods,
        List<Available<AllianceAction>> actions) {

    /**
     * The line of an alliance in a list.
     *
     * @param bound seats that have signed and have not left
     * @param seats seats that have not left
     * @param due by when it must be complete, or be renewed
     * @param activeSince the day on which the obligatory seats were last complete
     */
    record AllianceSummary(
            UUID id,
            long version,
            AllianceKind kind,
            String kindName,
            String name,
            String area,
            String areaName,
            @Nullable UUID compound,
            AllianceState state,
            int bound,
            int seats,
            Instant founded,
            @Nullable Instant due,
            @Nullable LocalDate activeSince) {

        static AllianceSummary of(Alliance one, String areaName) {
            var present = one.present();
            int bound = (int)
                    present.stream().filter(seat -> seat.signature() != null).count();
            return new AllianceSummary(
                    one.id(),
                    one.version(),
                    one.kind(),
                    one.kind().label(),
                    one.name(),
                    one.area().value(),
                    areaName,
                    one.where().compound(),
                    one.state(),
                    bound,
                    present.size(),
                    one.course().founded(),
                    one.course().due(),
                    one.course().activeSince());
        }
    }

    /**
     * A seat.
     *
     * @param manned whether anybody holds a post of the member now, and so could sign
     * @param mine whether the reader acts for it
     */
    record AllianceSeatView(
            UUID id,
            SeatRole role,
            String roleName,
            String name,
            boolean obligatory,
            boolean manned,
            boolean mine,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            @Nullable LocalDate leftOn,
            @Nullable String leftWhy) {}

    /** How many more seats of a role must sign. */
    record SeatsMissing(SeatRole role, String roleName, int n) {}

    record AllianceDutyView(
            UUID id,
            UUID seat,
            String title,
            Rhythm rhythm,
            String rhythmName,
            LocalDate since,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate endedOn,
            @Nullable String endedWhy) {

        static AllianceDutyView of(Duty duty) {
            var ending = duty.ending();
            return new AllianceDutyView(
                    duty.id(),
                    duty.seat(),
                    duty.title(),
                    duty.rhythm(),
                    duty.rhythm().label(),
                    duty.since(),
                    duty.dueOn(),
                    ending == null ? null : ending.on(),
                    ending == null ? null : ending.why());
        }
    }

    record DutyPeriodView(
            UUID duty,
            UUID alliance,
            String allianceName,
            String seatName,
            String title,
            LocalDate startsOn,
            LocalDate dueOn,
            LocalDate closesOn,
            Standing standing,
            @Nullable LocalDate doneOn,
            @Nullable String done,
            @Nullable UUID request,
            @Nullable String requestNo,
            @Nullable UUID meeting,
            @Nullable String meetingName,
            @Nullable String returned,
            @Nullable LocalDate confirmedOn) {

        static DutyPeriodView of(DutyPeriod one, LocalDate today) {
            var report = one.report();
            var confirmation = one.confirmation();
            var request = proof(report, ProofKind.REQUEST);
            var meeting = proof(report, ProofKind.MEETING);
            return new DutyPeriodView(
                    one.duty(),
                    one.owed().alliance(),
                    one.owed().allianceName(),
                    one.owed().seatName(),
                    one.owed().title(),
                    one.startsOn(),
                    one.dueOn(),
                    one.closesOn(),
                    one.standing(today),
                    report == null ? null : report.on(),
                    report == null ? null : report.done(),
                    request == null ? null : request.id(),
                    request == null ? null : request.name(),
                    meeting == null ? null : meeting.id(),
                    meeting == null ? null : meeting.name(),
                    one.returned(),
                    confirmation == null ? null : confirmation.on());
        }

        private static DutyPeriod.@Nullable Proof proof(DutyPeriod.@Nullable Report report, ProofKind kind) {
            var proof = report == null ? null : report.proof();
            return proof != null && proof.kind() == kind ? proof : null;
        }
    }

    record AlliancePage(
            List<AllianceSummary> items, @Nullable UUID next) {}

    record DutyPeriodPage(
            List<DutyPeriodView> items, @Nullable String next) {}

    record SeatChoice(UUID id, String name) {}

    record SeatChoices(List<SeatChoice> items) {}
}
