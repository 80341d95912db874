package org.linjuli.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linjuli.casework.CaseworkImport.Deed;
import org.linjuli.casework.CaseworkImport.Joined;
import org.linjuli.casework.CaseworkImport.Life;
import org.linjuli.casework.CaseworkImport.Rated;
import org.linjuli.casework.CaseworkImport.Reporting;
import org.linjuli.casework.CaseworkImport.Situation;
import org.linjuli.casework.CaseworkImport.Story;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Lives one history through, deed by deed and alarm by alarm, in memory. */
@Component
class Replay {

    private final Intake intake;
    private final RequestSteps steps;
    private final AlarmSteps alarms;

    Replay(Intake intake, RequestSteps steps, AlarmSteps alarms) {
        this.intake = intake;
        this.steps = steps;
        this.alarms = alarms;
    }

    Life live(Story story, Instant until) {
        var telling = new Telling(story);
        Optional<Deed> deed = Optional.empty();
        while (true) {
            deed = deed.isPresent() ? deed : story.next(situation(telling.life()));
            var next = deed.map(Deed::at).filter(at -> at.isBefore(until)).orElse(until);
            var alarm = telling.request.clocks().alarmAt();
            if (alarm != null && alarm.isBefore(next)) {
                telling.ring(alarm);
                deed = Optional.empty();
            } else if (deed.isPresent() && next.isBefore(until)) {
                telling.act(deed.orElseThrow());
                deed = Optional.empty();
            } else {
                return telling.life();
            }
        }
    }

    static Situation situation(Life life) {
        var request = life.request();
        return new Situation(
                request.state(),
                request.desks().owner(),
                request.desks().above(),
                Optional.ofNullable(request.clocks().due().at()),
                life.happenings().getLast().at());
    }

    /** What has happened so far in one story. */
    private final class Telling {

        private final Story story;
        private final List<Happening> happenings = new ArrayList<>();
        private final List<Reporting> reporters = new ArrayList<>();
        private final List<Joined> toJoin;
        private Request request;

        Telling(Story story) {
            this.story = story;
            this.toJoin = new ArrayList<>(story.joined());
            var filing = story.filing();
            request = intake.received(filing, story.filedAt());
            happenings.addAll(Happening.filed(request, story.filer()));
            if (!filing.channel().isOnBehalf()) {
                reporters.add(new Reporting(story.filer().account(), story.filedAt(), filing.id(), Optional.empty()));
            }
        }

        void ring(Instant at) {
            joinUntil(at);
            possible("alarm", at, () -> keep(alarms.ring(request, at)));
        }

        void act(Deed deed) {
            joinUntil(deed.at());
            possible(deed.action(), deed.at(), () -> take(deed));
        }

        /** Says which deed of which request could not have happened. */
        private void possible(String what, Instant at, Runnable deed) {
            try {
                deed.run();
            } catch (ProblemException refused) {
                throw new IllegalArgumentException(
                        "%s cannot have happened at %s to %s: %s %s"
                                .formatted(what, at, request.id(), refused.getMessage(), refused.facts()),
                        refused);
            }
        }

        private void take(Deed deed) {
            var action = steps.action(deed.action());
            var seen = seenBy(deed.actor());
            var attempt = new Attempt(deed.actor(), deed.at(), steps.inputs(seen, action, deed.inputs()));
            var step = steps.take(seen, action, attempt);
            keep(new Change(seen, step.after(), Happening.of(step, originOf(deed.actor()), null)));
            if (action == RequestAction.RATE) {
                rate(deed.actor().account(), attempt.inputs(), deed.at());
            }
            if (request.state() == RequestState.REOPENED) {
                reporters.replaceAll(one -> new Reporting(one.account(), one.at(), one.via(), Optional.empty()));
            }
        }

        private void keep(Change change) {
            happenings.add(change.happening());
            request = change.after();
        }

        /** Neighbours join as long as the request is open. */
        private void joinUntil(Instant at) {
            while (!toJoin.isEmpty() && !toJoin.getFirst().at().isAfter(at)) {
                var joined = toJoin.removeFirst();
                if (request.owes() != null
                        && reporters.stream().noneMatch(one -> one.account().equals(joined.account()))) {
                    reporters.add(new Reporting(joined.account(), joined.at(), request.id(), Optional.empty()));
                    request = request.counted(Tally::joinedOnce);
                    happenings.add(Happening.joined(request, joined.account(), joined.at()));
                }
            }
        }

        private Request seenBy(Actor actor) {
            var me = reporters.stream()
                    .filter(one -> one.account().equals(actor.account()))
                    .findFirst();
            return request.seen(new Request.Mine(
                    me.isPresent(), me.flatMap(Reporting::rated).isPresent()));
        }

        private void rate(AccountId account, Inputs inputs, Instant at) {
            var rated = new Rated(
                    inputs.choice("rating", Rating.class).orElseThrow(),
                    inputs.text("reason").orElse(""),
                    at);
            reporters.replaceAll(one -> one.account().equals(account)
                    ? new Reporting(one.account(), one.at(), one.via(), Optional.of(rated))
                    : one);
        }

        private String originOf(Actor actor) {
            return reporters.stream().anyMatch(one -> one.account().equals(actor.account()))
                    ? Channel.H5.name()
                    : Channel.DESK.name();
        }

        Life life() {
            return new Life(request, story.filing(), story.filer(), List.copyOf(reporters), List.copyOf(happenings));
        }
    }
}
