package org.linjuli.alliance;

import static org.linjuli.alliance.AllianceProblem.BAD_PROOF;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.alliance.DutyPeriod.Proof;
import org.linjuli.alliance.DutyPeriod.ProofKind;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.Standings;
import org.linjuli.meeting.MeetingState;
import org.linjuli.meeting.Rooms;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;

/** With what a duty was fulfilled: a request that the reporter may read, or a meeting that was held in the period and that they see. */
@Component
class DutyProofs {

    private final Standings requests;
    private final Rooms rooms;

    DutyProofs(Standings requests, Rooms rooms) {
        this.requests = requests;
        this.rooms = rooms;
    }

    /** @param starts the first day of the period */
    @Nullable
    Proof of(Actor actor, LocalDate starts, LocalDate today, Duties.Done what) {
        var number = what.requestNo();
        var meeting = what.meeting();
        if (number != null && meeting != null) {
            throw BAD_PROOF.now().field("meeting", "诉求和会议请只选一样");
        }
        if (meeting != null) {
            return held(actor, starts, today, meeting);
        }
        return number == null ? null : request(actor, number);
    }

    private Proof held(Actor actor, LocalDate starts, LocalDate today, UUID id) {
        var room = rooms.of(actor, id);
        var day = room.meeting().day();
        if (room.meeting().state() != MeetingState.CLOSED || day.isBefore(starts) || day.isAfter(today)) {
            throw BAD_PROOF.now().field("meeting", "请选这一期内开过的会议");
        }
        return new Proof(ProofKind.MEETING, id, room.series().name() + " " + day);
    }

    private Proof request(Actor actor, String text) {
        var number = RequestNumber.parse(text)
                .orElseThrow(() -> BAD_PROOF.now().field("requestNo", "编号的样子是 FQ-2026-000123"));
        return new Proof(ProofKind.REQUEST, requests.of(number, actor).request().id(), number.toString());
    }

    /** A request that the actor may read, or the refusal that there is none. */
    UUID readable(Actor actor, UUID request) {
        return requests.of(request, actor).request().id();
    }
}
