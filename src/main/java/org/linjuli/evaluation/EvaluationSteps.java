package org.linjuli.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of evaluations, in the transaction of whoever asks, and what follows from each. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationSteps {

    /** So many of those that were written down by somebody are asked back, or one in ten if that is more. */
    private static final int LEAST_CALLED = 5;

    private static final int CALLED_IN_HUNDRED = 10;

    private final EvaluationStore store;
    private final BallotStore ballots;
    private final CallBackStore callBacks;
    private final EvaluationNews news;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    EvaluationSteps(
            EvaluationStore store,
            BallotStore ballots,
            CallBackStore callBacks,
            EvaluationNews news,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.ballots = ballots;
        this.callBacks = callBacks;
        this.news = news;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    void tellOpened(Evaluation opened, Collection<UUID> households) {
        news.opened(opened, households);
    }

    /** The row must be locked against answers. */
    Evaluation take(Actor actor, Evaluation evaluation, EvaluationAction action, Inputs inputs) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var step = EvaluationLifecycle.DECLARED.step(evaluation, action, new Attempt(actor, now, inputs));
        var after = step.after();
        if (!store.write(after, evaluation.version())) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        if (after.isOpen()) {
            news.extended(after);
        } else {
            callBacks.draw(after.id(), LEAST_CALLED, CALLED_IN_HUNDRED);
            events.publishEvent(new EvaluationClosed(after.id(), after.subject(), after.state(), after.count(), now));
        }
        audit.record(
                actor,
                Act.change("evaluation." + action.key(), "evaluation", after.id())
                        .at(after.area())
                        .with("from", step.from().name())
                        .with("to", step.to().name()));
        return store.find(after.id()).orElseThrow();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<String> reasons(UUID evaluation, int most) {
        return Asker.PRODUCT.ask(() -> ballots.reasons(evaluation, most));
    }
}
