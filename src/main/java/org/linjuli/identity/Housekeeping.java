package org.linjuli.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes sessions that have ended, mistakes that no longer count, bindings and proposals that were not finished, tokens of
 * clients, and challenges that nobody answered. */
@Component
class Housekeeping {

    private final Sessions sessions;
    private final Mistakes mistakes;
    private final Bindings bindings;
    private final PhoneChanges phones;
    private final Approvals approvals;
    private final ClientTokens tokens;
    private final PasskeyChallenges challenges;

    Housekeeping(
            Sessions sessions,
            Mistakes mistakes,
            Bindings bindings,
            PhoneChanges phones,
            Approvals approvals,
            ClientTokens tokens,
            PasskeyChallenges challenges) {
        this.challenges = challenges;
        this.tokens = tokens;
        this.approvals = approvals;
        this.phones = phones;
        this.sessions = sessions;
        this.mistakes = mistakes;
        this.bindings = bindings;
    }

    @Scheduled(initialDelayString = "5m", fixedDelayString = "1h")
    void sweep() {
        sessions.purge();
        mistakes.purge();
        phones.purge();
        bindings.purge();
        approvals.expire();
        tokens.purge();
        challenges.purge();
    }
}
