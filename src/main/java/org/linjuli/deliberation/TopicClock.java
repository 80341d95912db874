package org.linjuli.deliberation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.platform.Batches;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;

/** Closes votes whose time is up, and ends promises that were broken. */
@Component
public class TopicClock {

    private final TopicStore store;
    private final TopicSteps steps;
    private final Batches batches;
    private final Clock clock;

    TopicClock(TopicStore store, TopicSteps steps, Batches batches, Clock clock) {
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
        store.lock(id);
        var found = store.find(id);
        var action = found.flatMap(this::due);
        action.ifPresent(what -> steps.take(Actor.system(), found.orElseThrow(), what, Inputs.NONE));
        return action.isPresent();
    }

    private Optional<TopicAction> due(Topic topic) {
        var now = clock.instant();
        return switch (topic.state()) {
            case VOTING ->
                Optional.ofNullable(topic.vote())
                        .filter(vote -> vote.isOver(now))
                        .map(vote -> TopicAction.CLOSE_VOTE);
            case PROMISED, DOING, REWORK ->
                Optional.of(TopicAction.BREAK).filter(broken -> TopicLifecycle.isBroken(topic, now));
            case RAISED,
                    ADMITTED,
                    TALKED,
                    OPTIONS_READY,
                    NO_QUORUM,
                    TIED,
                    DECIDED,
                    DELIVERED,
                    CLOSED,
                    MERGED,
                    REFERRED,
                    DECLINED,
                    WITHDRAWN,
                    UNDECIDED,
                    UNANSWERED,
                    RAISED_AS_REQUEST -> Optional.empty();
        };
    }
}
