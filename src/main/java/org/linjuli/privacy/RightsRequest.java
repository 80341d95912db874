package org.linjuli.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Corrections.Part;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.AccountId;

/**
 * What somebody asks about their own data (个人信息权利请求).
 *
 * @param part what is to be corrected; null for other kinds
 * @param due by when it has to be answered; stays when it ended
 * @param ground why it was refused
 * @param answer what the person was told
 */
public record RightsRequest(
        java.util.UUID id,
        long seq,
        long version,
        RightsKind kind,
        RightsState state,
        AccountId account,
        @Nullable Part part,
        Instant created,
        Instant clockFrom,
        Due due,
        @Nullable Instant ended,
        @Nullable RefusalGround ground,
        @Nullable String answer)
        implements Subject<RightsState, RightsRequest> {

    @Override
    public RightsRequest moved(RightsState to, Instant from, Due until) {
        var over = until.at() == null;
        return new RightsRequest(
                id,
                seq,
                version,
                kind,
                to,
                account,
                part,
                created,
                from,
                over ? due : until,
                over ? from : null,
                ground,
                answer);
    }

    RightsRequest answered(@Nullable RefusalGround why, @Nullable String words) {
        return new RightsRequest(
                id, seq, version, kind, state, account, part, created, clockFrom, due, ended, why, words);
    }

    public boolean isOpen() {
        return ended == null;
    }

    public boolean isOverdue(Instant now) {
        var by = due.at();
        return by != null && by.isBefore(ended == null ? now : ended);
    }
}
