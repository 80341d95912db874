package org.linjuli.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Available;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of meetings, in the transaction of whoever asks, and writes down what follows from them. */
@Component
class MeetingSteps {

    private final MeetingStore store;
    private final AgendaStore agendas;
    private final AgendaDraw draw;
    private final MeetingTelling telling;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<MeetingState, MeetingAction, Meeting> lifecycle;

    MeetingSteps(
            MeetingStore store,
            AgendaStore agendas,
            AgendaDraw draw,
            MeetingTelling telling,
            Audit audit,
            Rules rules,
            Clock clock) {
        this.store = store;
        this.agendas = agendas;
        this.draw = draw;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
        this.lifecycle = rules.meetings();
    }

    /** The rules of both lives, with who takes the chair and when desks are at work. */
    @Component
    static class Rules {

        private final MeetingSight sight;
        private final WorkingTimes working;

        Rules(MeetingSight sight, WorkingTimes working) {
            this.sight = sight;
            this.working = working;
        }

        Lifecycle<MeetingState, MeetingAction, Meeting> meetings() {
            return MeetingLifecycle.declared(sight::isChair, working::at);
        }

        Lifecycle<ResolutionState, ResolutionAction, Resolution> resolutions() {
            return ResolutionLifecycle.declared(sight::isChair, working::at);
        }
    }

    /** A meeting as it begins. */
    Meeting planned(Meeting draft) {
        return lifecycle.enter(draft, lifecycle.start(), now());
    }

    List<Available<MeetingAction>> available(Meeting meeting, Actor actor) {
        return lifecycle.available(meeting, actor, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void act(Actor actor, Meeting meeting, String key, Map<String, ?> given) {
        var action = lifecycle.action(key);
        var inputs = lifecycle.inputs(meeting.state(), action, given);
        var step = lifecycle.step(meeting, action, new Attempt(actor, now(), inputs));
        if (!store.write(step)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        follow(step);
    }

    private void follow(Step<MeetingState, MeetingAction, Meeting> step) {
        var meeting = step.after();
        if (step.action() == MeetingAction.OPEN) {
            freeze(meeting);
        }
        telling.of(step);
        audit.record(
                step.attempt().actor(),
                Act.change(step.action().act(), "meeting", meeting.id())
                        .at(meeting.node())
                        .with("day", meeting.day().toString()));
    }

    /** What was drawn until now stands on the agenda from now on, behind what somebody put there. */
    private void freeze(Meeting meeting) {
        int slot = agendas.of(meeting.id()).size();
        int added = 0;
        for (var item : draw.of(meeting.tier(), meeting.node())) {
            if (agendas.add(meeting.id(), item.numbered(Ids.next(clock)), slot + added)) {
                added++;
            }
        }
        store.undecided(meeting.id(), added);
    }

    /** As fine as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
