package org.linjuli.evaluation;

import java.time.Clock;
import java.util.UUID;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what is due, or lets it run on where too few have answered. */
@Component
public class EvaluationClock {

    private static final int BATCH = 100;

    private final EvaluationStore store;
    private final EvaluationSteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvaluationClock(EvaluationStore store, EvaluationSteps steps, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each in a transaction of its own; returns how many moved. */
    public int run() {
        int moved = 0;
        int last;
        do {
            var due = Asker.PRODUCT.ask(() -> store.due(clock.instant(), BATCH));
            last = (int) due.stream().filter(this::close).count();
            moved += last;
        } while (last > 0);
        return moved;
    }

    private boolean close(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> Asker.PRODUCT.ask(() -> {
            store.closing(id);
            var found = store.find(id)
                    .filter(Evaluation::isOpen)
                    .filter(one -> !clock.instant().isBefore(one.course().due()));
            found.ifPresent(one -> steps.take(Actor.system(), one, EvaluationAction.CLOSE, Inputs.NONE));
            return found.isPresent();
        })));
    }
}
