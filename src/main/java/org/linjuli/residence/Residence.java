package org.linjuli.residence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Subject;
import org.linjuli.shared.AccountId;

/**
 * Somebody lives somewhere (居住关系).
 *
 * @param stated when the resident said so last
 * @param until when it ended; null while they live there
 * @param decision null while nobody has decided on what is stated
 */
public record Residence(
        UUID id,
        long version,
        AccountId account,
        Dwelling home,
        ResidenceKind kind,
        ResidenceState state,
        Instant since,
        Instant stated,
        @Nullable Instant until,
        @Nullable Decision decision)
        implements Subject<ResidenceState, Residence> {

    @Override
    public Residence moved(ResidenceState to, Instant from, Due due) {
        var end = to == ResidenceState.MOVED_OUT ? from : null;
        return new Residence(id, version, account, home, kind, to, since, stated, end, decision);
    }

    Residence restated(Dwelling anew, ResidenceKind as, Instant at) {
        return new Residence(id, version, account, anew, as, state, since, at, until, null);
    }

    Residence decided(@Nullable Decision by) {
        return new Residence(id, version, account, home, kind, state, since, stated, until, by);
    }

    public boolean isPresent() {
        return until == null;
    }
}
