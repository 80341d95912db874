package org.linjuli.meeting;

import static org.linjuli.meeting.ResolutionAction.*;
import static org.linjuli.meeting.ResolutionParty.*;
import static org.linjuli.meeting.ResolutionState.*;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.StateClock;
import org.linjuli.lifecycle.Term;
import org.linjuli.lifecycle.WorkingTime;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;

/** The life of a resolution: its owner says what was done, and the chair or a later meeting confirms it. */
final class ResolutionLifecycle {

    private static final Term CONFIRMED_WITHIN = Term.workingDays(10);

    private ResolutionLifecycle() {}

    static Lifecycle<ResolutionState, ResolutionAction, Resolution> declared(
            BiPredicate<Actor, Resolution> chairs, Function<NodePath, WorkingTime> working) {
        var table = Lifecycle.<ResolutionState, ResolutionAction, Resolution>declare(
                        "resolution",
                        ResolutionState.class,
                        ResolutionAction.class,
                        (resolution, actor) -> ResolutionParty.of(resolution, actor, chairs))
                .starts(OPEN)
                .state(OPEN, OWNER, StateClock.running("决议期限", resolution -> Due.at(resolution.endOfDue())))
                .state(REPORTED, CHAIR, StateClock.of("十个工作日", (resolution, from) -> {
                    var end = working.apply(resolution.from().node()).plus(from, CONFIRMED_WITHIN);
                    return new Due(end.at(), end.provisional(), false);
                }))
                .ends(DONE)
                .ends(DROPPED);
        table.on(REPORT)
                .from(OPEN)
                .by(OWNER, SYSTEM)
                .needs(Input.text("done", "做了什么"))
                .effect((resolution, attempt) ->
                        resolution.reported(attempt.inputs().text("done").orElseThrow(), attempt.at()))
                .to(REPORTED);
        table.on(CONFIRM)
                .from(OPEN, REPORTED)
                .by(CHAIR)
                .needs(Input.<Resolution>text("done", "做了什么").requiredWhen(resolution -> resolution.state() == OPEN))
                .effect((resolution, attempt) -> resolution.state() == OPEN
                        ? resolution.reported(attempt.inputs().text("done").orElseThrow(), attempt.at())
                        : resolution)
                .to(DONE);
        table.on(SEND_BACK)
                .from(REPORTED)
                .by(CHAIR)
                .needs(Input.text("reason", "还差什么"))
                .effect((resolution, attempt) ->
                        resolution.sentBack(attempt.inputs().text("reason").orElseThrow()))
                .to(OPEN);
        table.on(DROP)
                .from(OPEN, REPORTED)
                .by(CHAIR)
                .needs(Input.text("reason", "撤销原因"))
                .effect((resolution, attempt) ->
                        resolution.because(attempt.inputs().text("reason").orElseThrow()))
                .to(DROPPED);
        return table.build();
    }
}
