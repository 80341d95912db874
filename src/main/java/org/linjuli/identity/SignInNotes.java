package org.linjuli.identity;

import java.time.Clock;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happens to the ways in which somebody signs in, and says what the owner has to hear of. */
@Component
class SignInNotes {

    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInNotes(Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Logs it, for the owner to read too. */
    void log(Actor by, String action, AccountId account) {
        audit.record(by, Act.change(action, "account", account).concerning(account));
    }

    /** Logs what the owner did before anybody was signed in. */
    void log(AccountId owner, String action) {
        audit.record(owner, Act.change(action, "account", owner).concerning(owner));
    }

    /** Has the owner told. */
    void tell(AccountId account, SignInChange change) {
        events.publishEvent(new SignInChanged(account, change, clock.instant()));
    }
}
