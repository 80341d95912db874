package org.linjuli.meeting;

import static org.linjuli.meeting.MeetingAction.*;
import static org.linjuli.meeting.MeetingParty.*;
import static org.linjuli.meeting.MeetingState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Guard;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleBuilder;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/** The life of a meeting: planned ahead, opened by the chair with enough present, closed when everything has an outcome. */
final class MeetingLifecycle {

    private static final Term MINUTES_WITHIN = Term.workingDays(2);
    private static final int FURTHEST = 14;
    private static final int MOST_MOVES = 2;

    /** So many days before residents meet they hear of another day (群众说事：改期提前三天告知). */
    static final int NOTICE_DAYS = 3;

    private static final Guard<Meeting> ON_ITS_DAY = Guard.of(
            "会议当天",
            MeetingProblem.NOT_ON_ITS_DAY,
            (meeting, actor, now) -> LocalDate.ofInstant(now, CityTime.ZONE).equals(meeting.day()));
    private static final Guard<Meeting> QUORUM = Guard.of(
            "到会席位达到法定数",
            MeetingProblem.NO_QUORUM,
            (meeting, actor, now) -> meeting.head().isQuorate());
    private static final Guard<Meeting> RESIDENTS = Guard.of(
            "到会居民达到人数",
            MeetingProblem.TOO_FEW_RESIDENTS,
            (meeting, actor, now) -> meeting.head().residents().areEnough());
    private static final Guard<Meeting> NOTICE = Guard.of(
            "说事会改期提前三天",
            MeetingProblem.THREE_DAYS_NOTICE,
            (meeting, actor, now) -> meeting.tier() != Tier.COMPOUND || isInTime(meeting.day(), now));
    private static final Guard<Meeting> ALL_DECIDED = Guard.of(
            "每项议题都有结果",
            MeetingProblem.ITEMS_UNDECIDED,
            (meeting, actor, now) -> meeting.head().undecided() == 0);
    private static final Guard<Meeting> MOVES_LEFT =
            Guard.of("改期不超过两次", MeetingProblem.MOVED_TWICE, (meeting, actor, now) -> meeting.moved() < MOST_MOVES);
    private static final Guard<Meeting> BEFORE_ITS_END =
            Guard.of("会议当天结束之前", MeetingProblem.DAY_IS_OVER, (meeting, actor, now) -> now.isBefore(meeting.endOfDay()));
    private static final Guard<Meeting> DAY_OVER = Guard.of(
            "会议当天已结束", MeetingProblem.DAY_NOT_OVER, (meeting, actor, now) -> !now.isBefore(meeting.endOfDay()));

    private MeetingLifecycle() {}

    static Lifecycle<MeetingState, MeetingAction, Meeting> declared(
            BiPredicate<Actor, Meeting> chairs, Function<NodePath, WorkingTime> working) {
        var table = Lifecycle.<MeetingState, MeetingAction, Meeting>declare(
                        "meeting",
                        MeetingState.class,
                        MeetingAction.class,
                        (meeting, actor) -> MeetingParty.of(meeting, actor, chairs))
                .starts(PLANNED)
                .state(PLANNED, CHAIR, StateClock.running("会议当天结束", meeting -> Due.at(meeting.endOfDay())))
                .state(MeetingState.OPEN, CHAIR, StateClock.of("开会后两个工作日", (meeting, from) -> {
                    var end = working.apply(meeting.node()).plus(from, MINUTES_WITHIN);
                    return new Due(end.at(), end.provisional(), false);
                }))
                .ends(CLOSED)
                .ends(MISSED)
                .ends(CANCELLED);
        holding(table);
        notHolding(table);
        return table.build();
    }

    private static void holding(LifecycleBuilder<MeetingState, MeetingAction, Meeting> table) {
        table.on(MeetingAction.OPEN)
                .from(PLANNED)
                .by(CHAIR)
                .when(ON_ITS_DAY)
                .when(QUORUM)
                .when(RESIDENTS)
                .effect((meeting, attempt) -> meeting.openedBy(attempt.actor().account(), attempt.at()))
                .to(MeetingState.OPEN);
        table.on(CLOSE).from(MeetingState.OPEN).by(CHAIR).when(ALL_DECIDED).to(CLOSED);
    }

    private static void notHolding(LifecycleBuilder<MeetingState, MeetingAction, Meeting> table) {
        table.on(MOVE)
                .from(PLANNED)
                .by(CHAIR)
                .needs(Input.date("day", "改到哪一天", FURTHEST), Input.text("reason", "改期原因"))
                .when(MOVES_LEFT)
                .when(BEFORE_ITS_END)
                .when(NOTICE)
                .effect(MeetingLifecycle::moved)
                .to(PLANNED);
        table.on(CANCEL)
                .from(PLANNED)
                .by(CHAIR)
                .needs(Input.text("reason", "取消原因"))
                .when(BEFORE_ITS_END)
                .effect((meeting, attempt) ->
                        meeting.because(attempt.inputs().text("reason").orElseThrow()))
                .to(CANCELLED);
        table.on(MISS).from(PLANNED).by(SYSTEM).when(DAY_OVER).to(MISSED);
    }

    /** Whichever of both days is the earlier, residents have to hear of it in time. */
    private static Meeting moved(Meeting meeting, Attempt attempt) {
        var day = attempt.inputs().date("day").orElseThrow();
        if (meeting.tier() == Tier.COMPOUND && !isInTime(day, attempt.at())) {
            throw MeetingProblem.THREE_DAYS_NOTICE.now().field("day", "请选 " + NOTICE_DAYS + " 天以后的日子");
        }
        return meeting.movedTo(day, attempt.inputs().text("reason").orElseThrow());
    }

    private static boolean isInTime(LocalDate day, Instant now) {
        return !day.isBefore(LocalDate.ofInstant(now, CityTime.ZONE).plusDays(NOTICE_DAYS));
    }
}
