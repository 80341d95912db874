package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed to whoever reported a request, beside handling it: the request stays as it is, its time line says so. */
@Service
public class Proposals {

    private static final Set<RequestState> ENDED = Set.of(
            RequestState.RESOLVED,
            RequestState.CLOSED,
            RequestState.DECLINED,
            RequestState.WITHDRAWN,
            RequestState.MERGED);

    /**
     * A request as far as a proposal needs it.
     *
     * @param compound the compound in which it lies; null where it lies in none
     * @param reporter who reported it first; empty where that was somebody without an account
     * @param handles whether the actor's desk has it or answers for it
     * @param open whether it has no result yet
     */
    public record About(
            NodePath area, @Nullable UUID compound, Optional<AccountId> reporter, boolean handles, boolean open) {}

    private final Standings standings;
    private final JdbcClient jdbc;

    Proposals(Standings standings, JdbcClient jdbc) {
        this.standings = standings;
        this.jdbc = jdbc;
    }

    /** A request that the actor may see; others do not exist. */
    public About seen(Actor actor, UUID id) {
        var standing = standings.of(id, actor);
        var request = standing.request();
        return new About(
                request.place().area(),
                request.place().compoundId(),
                standing.handles() ? standing.reporters().keySet().stream().findFirst() : Optional.empty(),
                standing.handles(),
                !ENDED.contains(request.state()));
    }

    /** One that the actor handles and that is still open; anything else is refused. */
    public About handled(Actor actor, UUID id) {
        var about = seen(actor, id);
        if (!about.handles) {
            throw LifecycleProblem.NOT_YOURS.now();
        }
        if (!about.open) {
            throw LifecycleProblem.NOT_IN_THIS_STATE.now();
        }
        return about;
    }

    /** The time line says that a mediation (劝和) was proposed, and nothing more of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mediationProposed(Actor actor, UUID request, Instant at) {
        Asker.PRODUCT.run(() -> jdbc.sql("""
                        with one as (select id, state, owner, area from casework.request where id = :request for update)
                        insert into casework.timeline (request_id, action, from_state, to_state, actor, origin, at, owner, area)
                        select id, 'MEDIATION', state, state, :actor, 'DESK', :at, owner, area from one
                        """)
                .param("request", request)
                .param("actor", actor.account().value())
                .param("at", utc(at))
                .update());
    }
}
