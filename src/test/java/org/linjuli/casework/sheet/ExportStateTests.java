package org.linjuli.casework.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linjuli.identity.Approval;
import org.linjuli.identity.ApprovalMatter.RequestExport;
import org.linjuli.identity.ApprovalState;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/** Where an order stands. */
class ExportStateTests {

    private static final Instant APPROVED = Instant.parse("2026-11-23T04:00:00Z");

    @ParameterizedTest
    @CsvSource({"PROPOSED, ASKED", "REFUSED, REFUSED", "WITHDRAWN, WITHDRAWN", "EXPIRED, EXPIRED", "APPROVED, APPROVED"
    })
    void whatWasDecidedTells(ApprovalState decided, ExportState state) {
        assertThat(ExportState.of(approval(decided), null, APPROVED)).isEqualTo(state);
    }

    @Test
    void anApprovedFileWaitsSevenDays() {
        var approval = approval(ApprovalState.APPROVED);
        var last = APPROVED.plus(Duration.ofDays(7)).minusMillis(1);

        assertThat(ExportState.of(approval, null, last)).isEqualTo(ExportState.APPROVED);
        assertThat(ExportState.of(approval, null, last.plusMillis(1))).isEqualTo(ExportState.LAPSED);
    }

    @Test
    void aCollectedOneStaysCollected() {
        var later = APPROVED.plus(Duration.ofDays(70));

        assertThat(ExportState.of(approval(ApprovalState.APPROVED), APPROVED, later))
                .isEqualTo(ExportState.COLLECTED);
    }

    @Test
    void aSizeBeyondTheCeilingIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new ExportSettings(RequestSheet.MOST + 1)).hasMessageContaining("at-once");
        assertThatThrownBy(() -> new ExportSettings(-1)).hasMessageContaining("at-once");
    }

    private static Approval approval(ApprovalState state) {
        @Nullable Instant ended = state == ApprovalState.PROPOSED ? null : APPROVED;
        return new Approval(
                UUID.randomUUID(),
                1,
                state,
                null,
                NodePath.of("35.01.81.007"),
                new RequestExport(2000, "", "全部"),
                "年终总结",
                new AccountId(UUID.randomUUID()),
                APPROVED.minusSeconds(60),
                APPROVED.plus(Duration.ofDays(7)),
                null,
                ended,
                null);
    }
}
