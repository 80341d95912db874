package org.linjuli.planning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * An attempt of the engine at cutting an area into grids (推演). Nobody acts on it but the engine, so it has no life cycle:
 * it waits until it is begun and is over when it has an outcome.
 *
 * @param done from 0 to 1
 * @param result the best plan so far; null before the first, and where a list leaves it out
 * @param edition grows whenever the best plan becomes another
 * @param refusal why the wish can't come true; null unless it was refused
 */
public record PlanRun(
        UUID id,
        NodePath area,
        RunWish wish,
        AccountId askedBy,
        Instant askedAt,
        @Nullable Instant begunAt,
        double done,
        boolean stop,
        @Nullable RunResult result,
        int edition,
        @Nullable Instant endedAt,
        @Nullable RunOutcome outcome,
        @Nullable String refusal) {

    public Optional<RunResult> best() {
        return Optional.ofNullable(result);
    }

    public boolean isOver() {
        return outcome != null;
    }
}
