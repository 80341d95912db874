package org.linjuli.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes sessions that have ended and mistakes that no longer count. */
@Component
class Housekeeping {

    private final Sessions sessions;
    private final Mistakes mistakes;

    Housekeeping(Sessions sessions, Mistakes mistakes) {
        this.sessions = sessions;
        this.mistakes = mistakes;
    }

    @Scheduled(initialDelayString = "5m", fixedDelayString = "1h")
    void sweep() {
        sessions.purge();
        mistakes.purge();
    }
}
