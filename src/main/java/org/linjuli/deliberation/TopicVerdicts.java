package org.linjuli.deliberation;

import org.linjuli.evaluation.EvaluationClosed;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A topic ends as those who are affected judge it, in the transaction that closes their evaluation. */
@Component
class TopicVerdicts {

    private final TopicStore store;
    private final TopicSteps steps;

    TopicVerdicts(TopicStore store, TopicSteps steps) {
        this.store = store;
        this.steps = steps;
    }

    @EventListener
    void hear(EvaluationClosed closed) {
        if (closed.subject().kind() == EvaluationKind.TOPIC && closed.outcome() != EvaluationState.WITHDRAWN) {
            Asker.PRODUCT.run(() -> {
                store.lock(closed.subject().id());
                store.find(closed.subject().id())
                        .filter(topic -> topic.state() == TopicState.DELIVERED)
                        .ifPresent(topic -> steps.take(Actor.system(), topic, verdict(closed.outcome()), Inputs.NONE));
            });
        }
    }

    private static TopicAction verdict(EvaluationState outcome) {
        return switch (outcome) {
            case SATISFIED -> TopicAction.SATISFY;
            case UNSATISFIED -> TopicAction.REJECT;
            case UNANSWERED -> TopicAction.LAPSE;
            case OPEN, EXTENDED, WITHDRAWN -> throw new IllegalStateException("no verdict: " + outcome);
        };
    }
}
