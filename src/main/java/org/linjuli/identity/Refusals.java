package org.linjuli.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Service;

/**
 * Notes in the audit log that somebody was refused for lack of a permission; the same person at the same route once a
 * minute, so that nobody can fill the log by trying.
 */
@Service
public class Refusals {

    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private record Tried(AccountId who, String route) {}

    private final Audit audit;
    private final NearCache<Tried, Boolean> noted;

    Refusals(Audit audit, Clock clock) {
        this.audit = audit;
        this.noted = new NearCache<>(clock, ONCE_IN, MOST_REMEMBERED);
    }

    /**
     * Notes one refusal.
     *
     * @param route the method and the pattern of the path, without what was sent
     */
    public void note(Actor actor, String route) {
        noted.get(new Tried(actor.account(), route), tried -> {
            audit.recordAlone(actor, Act.of(ActKind.DENIAL, "route.refuse", "route", route));
            return Optional.of(true);
        });
    }
}
