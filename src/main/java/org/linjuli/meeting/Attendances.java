package org.linjuli.meeting;

import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.platform.RoomCodes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came: by the code shown in the room, each for their own seat, or by the list that the clerk keeps. */
@Service
public class Attendances {

    private final MeetingSight sight;
    private final AttendanceStore store;
    private final MeetingSteps steps;
    private final RoomCodes codes;
    private final Audit audit;

    Attendances(MeetingSight sight, AttendanceStore store, MeetingSteps steps, RoomCodes codes, Audit audit) {
        this.sight = sight;
        this.store = store;
        this.steps = steps;
        this.codes = codes;
        this.audit = audit;
    }

    /** Takes the actor's seats; again, it changes nothing. */
    @Transactional
    public void checkIn(Actor actor, UUID id, String code) {
        var meeting = sight.today(sight.seen(actor, id));
        var mine = sight.mine(actor, meeting, sight.seats(meeting));
        if (mine.isEmpty()) {
            throw MeetingProblem.NO_SEAT_OF_YOURS.now();
        }
        codes.require(id, actor.account(), meeting.code(), code, MeetingProblem.WRONG_CODE);
        Asker.PRODUCT.run(() -> {
            long come = mine.stream()
                    .filter(seat ->
                            store.come(meeting, seat.id(), actor.account(), AttendanceStore.How.CODE, steps.now()))
                    .count();
            if (come > 0) {
                audit.record(actor, act("meeting.check-in", meeting).with("seats", come));
            }
        });
    }

    /** The clerk's list: a seat is present, or is not after all. */
    @Transactional
    public void mark(Actor actor, UUID id, UUID seat, boolean present) {
        var meeting = sight.today(sight.seen(actor, id));
        sight.requireClerk(actor, meeting);
        if (sight.seats(meeting).stream().noneMatch(one -> one.id().equals(seat))) {
            throw MeetingProblem.NO_SUCH_SEAT.now();
        }
        Asker.PRODUCT.run(() -> {
            boolean changed = present
                    ? store.come(meeting, seat, null, AttendanceStore.How.LIST, steps.now())
                    : store.leave(meeting.id(), seat);
            if (changed) {
                audit.record(
                        actor,
                        act("meeting.mark", meeting)
                                .with("seat", seat.toString())
                                .with("present", present));
            }
        });
    }

    private static Act act(String action, Meeting meeting) {
        return Act.change(action, "meeting", meeting.id()).at(meeting.node());
    }
}
