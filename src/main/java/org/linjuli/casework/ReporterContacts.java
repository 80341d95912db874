package org.linjuli.casework;

import java.util.UUID;
import org.linjuli.identity.RevealPurpose;
import org.linjuli.identity.Reveals;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Service;

/** How the desks that handle a request reach its reporters; nobody else does. */
@Service
public class ReporterContacts {

    private final Standings standings;
    private final Reveals reveals;

    ReporterContacts(Standings standings, Reveals reveals) {
        this.standings = standings;
        this.reveals = reveals;
    }

    /** The phone of one reporter; the look is counted, noted, and told to the reporter who asks for it. */
    public String phone(Actor actor, UUID request, AccountId reporter, RevealPurpose purpose) {
        var standing = standings.of(request, actor);
        if (!standing.handles()) {
            throw LifecycleProblem.NOT_YOURS.now();
        }
        if (!standing.reporters().containsKey(reporter)) {
            throw CaseworkProblem.NO_SUCH_REPORTER.now();
        }
        var area = standing.request().place().area();
        return reveals.phone(actor, reporter, purpose, new Reveals.Matter("request", request.toString(), area));
    }
}
