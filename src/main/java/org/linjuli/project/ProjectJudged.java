package org.linjuli.project;

import java.util.Map;
import java.util.Optional;
import org.linjuli.evaluation.EvaluationClosed;
import org.linjuli.evaluation.EvaluationKind;
import org.linjuli.evaluation.EvaluationState;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What residents said of a delivery decides how the project goes on, in the transaction that closes the evaluation. */
@Component
class ProjectJudged {

    private final ProjectStore store;
    private final ProjectSteps steps;

    ProjectJudged(ProjectStore store, ProjectSteps steps) {
        this.store = store;
        this.steps = steps;
    }

    @EventListener
    void hear(EvaluationClosed closed) {
        if (closed.subject().kind() == EvaluationKind.PROJECT) {
            outcome(closed.outcome()).ifPresent(outcome -> judge(closed, outcome));
        }
    }

    private static Optional<Outcome> outcome(EvaluationState state) {
        return switch (state) {
            case SATISFIED -> Optional.of(Outcome.SATISFIED);
            case UNSATISFIED -> Optional.of(Outcome.UNSATISFIED);
            case UNANSWERED -> Optional.of(Outcome.UNANSWERED);
            case OPEN, EXTENDED, WITHDRAWN -> Optional.empty();
        };
    }

    private void judge(EvaluationClosed closed, Outcome outcome) {
        Asker.PRODUCT.run(() -> {
            var id = closed.subject().id();
            store.lock(id);
            var inputs = new Inputs(Map.of("outcome", outcome.name()));
            store.find(id)
                    .ifPresent(project ->
                            steps.take(project, ProjectAction.JUDGE, new Attempt(Actor.system(), closed.at(), inputs)));
        });
    }
}
