package org.linjuli.evaluation;

import java.time.Clock;
import java.util.UUID;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.platform.Batches;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;

/** Closes what is due, or lets it run on where too few have answered. */
@Component
public class EvaluationClock {

    private final EvaluationStore store;
    private final EvaluationSteps steps;
    private final Batches batches;
    private final Clock clock;

    EvaluationClock(EvaluationStore store, EvaluationSteps steps, Batches batches, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.batches = batches;
        this.clock = clock;
    }

    /** Each in a transaction of its own; returns how many moved. */
    public int run() {
        return batches.each(() -> store.due(clock.instant(), Batches.SIZE), this::close);
    }

    private boolean close(UUID id) {
        store.closing(id);
        var found = store.find(id)
                .filter(Evaluation::isOpen)
                .filter(one -> !clock.instant().isBefore(one.course().due()));
        found.ifPresent(one -> steps.take(Actor.system(), one, EvaluationAction.CLOSE, Inputs.NONE));
        return found.isPresent();
    }
}
