package org.linjuli.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.platform.RoomCodes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans meetings ahead, and counts those that nobody opened. Each night; done twice, it changes nothing. */
@Component
class MeetingPlanning {

    static final int DAYS_AHEAD = 42;

    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final SeriesStore series;
    private final MeetingStore meetings;
    private final MeetingSteps steps;
    private final WorkingTimes working;
    private final MeetingSight sight;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RoomCodes codes;

    MeetingPlanning(
            SeriesStore series,
            MeetingStore meetings,
            MeetingSteps steps,
            WorkingTimes working,
            MeetingSight sight,
            TransactionTemplate transaction,
            RoomCodes codes,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.steps = steps;
        this.working = working;
        this.sight = sight;
        this.transaction = transaction;
        this.codes = codes;
        this.clock = clock;
    }

    /** What each night does. */
    void night() {
        missed();
        ahead();
    }

    /** Plans the meetings of all series; returns how many are new. */
    int ahead() {
        int planned = 0;
        var after = FIRST;
        var batch = series.going(after, sight.today(), BATCH);
        while (!batch.isEmpty()) {
            var now = batch;
            Integer more = transaction.execute(
                    status -> now.stream().mapToInt(this::ahead).sum());
            planned += more == null ? 0 : more;
            after = batch.getLast().id();
            batch = series.going(after, sight.today(), BATCH);
        }
        return planned;
    }

    /** Plans the meetings of one series, from tomorrow on and today's if it is still to begin. */
    int ahead(Series one) {
        var now = clock.instant();
        var today = sight.today();
        int planned = 0;
        for (var day : one.rhythm().days(today, today.plusDays(DAYS_AHEAD))) {
            var held = one.heldOn(day, working.at(one.node()));
            var startsAt = one.startsOn(held);
            if (startsAt.isAfter(now) && meetings.plan(steps.planned(draft(one, day, held)))) {
                planned++;
            }
        }
        return planned;
    }

    private Meeting draft(Series one, LocalDate planned, LocalDate held) {
        int seats = one.seats().size();
        var now = steps.now();
        return new Meeting(
                Ids.next(clock),
                0,
                one.id(),
                one.tier(),
                one.node(),
                planned,
                held,
                one.startsOn(held),
                MeetingState.PLANNED,
                now,
                null,
                0,
                null,
                new Meeting.Head(
                        seats, Series.needed(one.quorum(), seats), 0, 0, new Meeting.Residents(one.residents(), 0, 0)),
                codes.next(),
                Meeting.Course.NONE);
    }

    /** Counts those as missed whose day is over; returns how many. */
    int missed() {
        int missed = 0;
        var over = meetings.notOpened(sight.today(), BATCH);
        while (!over.isEmpty()) {
            for (var meeting : over) {
                miss(meeting);
                missed++;
            }
            over = meetings.notOpened(sight.today(), BATCH);
        }
        return missed;
    }

    private void miss(Meeting meeting) {
        Asker.PRODUCT.run(() -> transaction.executeWithoutResult(
                status -> steps.act(Actor.system(), meeting, MeetingAction.MISS.key(), Map.of())));
    }
}
