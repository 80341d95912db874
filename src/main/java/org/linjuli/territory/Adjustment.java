package org.linjuli.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * A plan to redraw the grids of a community (网格调整方案).
 *
 * @param reason why they are to be redrawn
 * @param grids all grids that the community is to have, in WGS-84
 * @param effectiveOn the day on which they come into force; null before the street has agreed
 * @param remark what the street said when it sent the plan back; null if it did not
 * @param dueAt by when somebody has to act; null at the end
 */
public record Adjustment(
        UUID id,
        long version,
        NodePath community,
        String reason,
        List<GridProposal> grids,
        AccountId proposer,
        Instant createdAt,
        AdjustmentState state,
        @Nullable LocalDate effectiveOn,
        @Nullable String remark,
        @Nullable Instant dueAt)
        implements Subject<AdjustmentState, Adjustment> {

    public Adjustment {
        grids = List.copyOf(grids);
    }

    @Override
    public Adjustment moved(AdjustmentState to, Instant from, Due due) {
        return new Adjustment(
                id, version, community, reason, grids, proposer, createdAt, to, effectiveOn, remark, due.at());
    }

    Adjustment drawn(List<GridProposal> anew) {
        return new Adjustment(
                id, version, community, reason, anew, proposer, createdAt, state, effectiveOn, remark, dueAt);
    }

    Adjustment effective(@Nullable LocalDate day) {
        return new Adjustment(id, version, community, reason, grids, proposer, createdAt, state, day, remark, dueAt);
    }

    Adjustment remarked(@Nullable String said) {
        return new Adjustment(
                id, version, community, reason, grids, proposer, createdAt, state, effectiveOn, said, dueAt);
    }
}
