package org.linjuli.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linjuli.platform.AreaList;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;

/** Who sees a meeting: whoever looks over its node, and whoever sits in it. */
@Component
class MeetingSight {

    private final MeetingStore meetings;
    private final SeriesStore series;
    private final Chairs chairs;
    private final Clock clock;

    MeetingSight(MeetingStore meetings, SeriesStore series, Chairs chairs, Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.chairs = chairs;
        this.clock = clock;
    }

    /** The meeting, or the refusal that there is none. */
    Meeting seen(Actor actor, UUID id) {
        return meetings.find(id)
                .filter(meeting -> sees(actor, meeting))
                .orElseThrow(MeetingProblem.NO_SUCH_MEETING::now);
    }

    boolean sees(Actor actor, Meeting meeting) {
        return looksOver(actor, meeting.node())
                || isChair(actor, meeting)
                || !mine(actor, meeting, seats(meeting)).isEmpty();
    }

    /** The meeting, if it is going on or to be held today; people check in then and not before. */
    Meeting today(Meeting meeting) {
        if (!meeting.isRunning()
                || !(meeting.state() == MeetingState.OPEN || meeting.day().equals(today()))) {
            throw MeetingProblem.NOT_RUNNING.because("会议当天才能签到");
        }
        return meeting;
    }

    boolean looksOver(Actor actor, NodePath node) {
        return actor.may(Permission.MEETING_READ, node);
    }

    List<Seat> seats(Meeting meeting) {
        return series.seats(List.of(meeting.series()), meeting.day()).getOrDefault(meeting.series(), List.of());
    }

    /** Those of the seats that the actor takes. */
    List<Seat> mine(Actor actor, Meeting meeting, List<Seat> seats) {
        var grants = meeting.tier() == Tier.COMPOUND ? chairs.sitting(actor) : actor.grants();
        return seats.stream().filter(seat -> seat.isTakenWith(grants)).toList();
    }

    /** The grants with which somebody sits in meetings. */
    List<Grant> sitting(Actor actor) {
        return chairs.sitting(actor);
    }

    boolean isChair(Actor actor, Meeting meeting) {
        return chairs.takes(actor, meeting.tier(), meeting.node());
    }

    boolean isChair(Actor actor, Resolution resolution) {
        return chairs.takes(actor, resolution.from().tier(), resolution.from().node());
    }

    /** Whoever keeps the list, the agenda and the minutes. */
    void requireClerk(Actor actor, Meeting meeting) {
        if (!mayRecord(actor, meeting)) {
            throw MeetingProblem.NOT_THE_CLERK.now();
        }
    }

    boolean mayRecord(Actor actor, Meeting meeting) {
        return isChair(actor, meeting) || actor.serves(meeting.desk());
    }

    /** What says that a row of this alias lies in the area {@code :area}. */
    static String within(String alias, NodePath area) {
        return " " + AreaList.lying(alias + ".node", area) + " ";
    }

    /** Whether no other meeting of its node comes before it. */
    boolean isNext(Meeting meeting) {
        return meetings.next(meeting.node(), today())
                .filter(next -> next.id().equals(meeting.id()))
                .isPresent();
    }

    /** As fine as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }
}
