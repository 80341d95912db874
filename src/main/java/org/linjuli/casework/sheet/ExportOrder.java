package org.linjuli.casework.sheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Approval;

/**
 * A list of requests longer than may leave at once, that somebody asked for (导出申请).
 *
 * @param approval what was asked for, why, and what was decided
 * @param collectedAt when the file was made
 * @param rows how many rows it had
 */
public record ExportOrder(
        Approval approval,
        ExportState state,
        @Nullable Instant collectedAt,
        @Nullable Integer rows) {

    /** Until when the file may be collected; null unless it may be. */
    public @Nullable Instant collectUntil() {
        var approved = approval.endedAt();
        return state == ExportState.APPROVED && approved != null ? approved.plus(ExportState.WAITS) : null;
    }
}
