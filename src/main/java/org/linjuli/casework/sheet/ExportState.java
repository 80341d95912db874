package org.linjuli.casework.sheet;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Approval;
import org.linjuli.shared.Labelled;

/** Where an order stands: what was decided about it tells, and whether its file was collected. */
public enum ExportState implements Labelled {
    ASKED("待审批"),
    APPROVED("可领取"),
    REFUSED("未同意"),
    WITHDRAWN("已撤回"),
    /** Nobody has decided. */
    EXPIRED("无人审批，已过期"),
    COLLECTED("已领取"),
    /** It was approved and not collected. */
    LAPSED("未领取，已失效");

    /** How long a file may be collected. */
    static final Duration WAITS = Duration.ofDays(7);

    private final String label;

    ExportState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    static ExportState of(Approval approval, @Nullable Instant collected, Instant now) {
        if (collected != null) {
            return COLLECTED;
        }
        return switch (approval.state()) {
            case PROPOSED -> ASKED;
            case APPROVED -> waitsAt(approval.endedAt(), now) ? APPROVED : LAPSED;
            case REFUSED -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case EXPIRED -> EXPIRED;
        };
    }

    private static boolean waitsAt(@Nullable Instant approved, Instant now) {
        return approved != null && now.isBefore(approved.plus(WAITS));
    }
}
