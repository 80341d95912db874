package org.linjuli.deliberation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.lifecycle.WorkingTimes;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of topics, in the transaction of whoever asks, and what follows from each. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TopicSteps {

    private final TopicStore store;
    private final TopicConsequences consequences;
    private final BallotBox box;
    private final PaperPacks papers;
    private final Audit audit;
    private final Clock clock;
    private final Lifecycle<TopicState, TopicAction, Topic> lifecycle;

    TopicSteps(
            TopicStore store,
            TopicConsequences consequences,
            BallotBox box,
            PaperPacks papers,
            WorkingTimes times,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.consequences = consequences;
        this.box = box;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
        this.lifecycle = TopicLifecycle.declared(times::at);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Lifecycle<TopicState, TopicAction, Topic> lifecycle() {
        return lifecycle;
    }

    /** The row must be locked. */
    Topic take(Actor actor, Topic topic, TopicAction action, Inputs inputs) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var ready = action == TopicAction.CLOSE_VOTE ? counted(actor, topic) : topic;
        var step = lifecycle.step(ready, action, new Attempt(actor, now, inputs));
        var after = consequences.before(actor, step);
        if (!store.write(after, topic.version())) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        if (!after.criteria().equals(topic.criteria())) {
            store.writeCriteria(after.id(), after.criteria());
        }
        store.addStep(step, TopicLifecycle.party(step.before(), actor, lifecycle, action));
        consequences.after(actor, topic, after, action);
        audit.record(actor, act(step));
        return store.find(after.id()).orElseThrow();
    }

    private static Act act(Step<TopicState, TopicAction, Topic> step) {
        return Act.change("topic." + step.action().key(), "topic", step.after().id())
                .at(step.after().place().area())
                .with("from", step.from().name())
                .with("to", step.to().name());
    }

    /** Where the vote may be closed, its ballots are counted; where not, the life cycle refuses and nothing is opened. */
    private Topic counted(Actor actor, Topic topic) {
        var vote = topic.vote();
        boolean may = lifecycle.available(topic, actor, clock.instant()).stream()
                .anyMatch(one -> one.action() == TopicAction.CLOSE_VOTE);
        if (topic.state() != TopicState.VOTING || vote == null || !vote.isOver(clock.instant()) || !may) {
            return topic;
        }
        papers.giveUp(topic, vote);
        return topic.counted(box.count(vote));
    }
}
