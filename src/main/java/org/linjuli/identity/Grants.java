package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Ids;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles at nodes. A change holds from the commit on, for signed-in people at their next request. */
@Service
public class Grants {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Clock clock;

    Grants(JdbcClient jdbc, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The grants of this account that are in force now. */
    public List<Grant> of(AccountId account) {
        return jdbc.sql("""
                        select distinct node, role, node::text as path from identity.role_held
                        where account = :account and validity @> :now order by node, role
                        """)
                .param("account", account.value())
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Grant(Role.valueOf(row.getString(2)), NodePath.of(row.getString(3))))
                .list();
    }

    /**
     * Gives a role from now on.
     *
     * @param place the node of the territory that the grant's node belongs to: itself, or where a unit lies
     */
    @Transactional
    public void give(Actor by, AccountId to, Grant grant, NodePath place, GrantSource source) {
        refuseBeyondScope(by, to, grant, place);
        store(by.account(), to, grant, null, source);
    }

    /** Gives what two people wanted; whoever calls has asked whether they might. */
    void store(AccountId by, AccountId to, Grant grant, @Nullable Instant until, GrantSource source) {
        jdbc.sql("""
                        insert into identity.role_grant (id, account, role, node, validity, source, granted_by)
                        select :id, :account, :role, :node::ltree, tstzrange(:now, :until::timestamptz), :source, :by
                        where not exists (select from identity.role_grant
                            where account = :account and role = :role and node = :node::ltree and source = :source
                              and validity @> :now)
                        """)
                .param("id", Ids.next(clock))
                .param("account", to.value())
                .param("role", grant.role().name())
                .param("node", grant.node().value())
                .param("now", utc(clock.instant()))
                .param("until", until == null ? null : utc(until))
                .param("source", source.value())
                .param("by", by.value())
                .update();
        sessions.accountChanged(to);
    }

    /** Takes back all that this source gave, from now on; only who could give it may take it. */
    @Transactional
    public void takeBack(Actor by, GrantSource source, NodePath place) {
        var given = inForce(source);
        given.forEach(one -> refuseBeyondScope(by, one.to(), one.grant(), place));
        var now = utc(clock.instant());
        // What began at this very instant has never been in force.
        jdbc.sql("delete from identity.role_grant where source = :source and lower(validity) >= :now")
                .param("source", source.value())
                .param("now", now)
                .update();
        jdbc.sql("""
                        update identity.role_grant set validity = tstzrange(lower(validity), :now)
                        where source = :source and validity @> :now
                        """).param("source", source.value()).param("now", now).update();
        given.stream().map(Given::to).distinct().forEach(sessions::accountChanged);
    }

    /** Whether the actor stands high enough to give this role to somebody else there. */
    public boolean mayGive(Actor by, Grant grant, NodePath place) {
        return GivingRule.mayGive(by, Actor.anonymous().account(), grant, place);
    }

    private record Given(AccountId to, Grant grant) {}

    private List<Given> inForce(GrantSource source) {
        return jdbc.sql("""
                        select account, role, node::text as node from identity.role_grant
                        where source = :source and validity @> :now order by id for update
                        """)
                .param("source", source.value())
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Given(
                        account(row, "account"),
                        new Grant(Role.valueOf(row.getString("role")), NodePath.of(row.getString("node")))))
                .list();
    }

    private static void refuseBeyondScope(Actor by, AccountId to, Grant grant, NodePath place) {
        if (!GivingRule.mayGive(by, to, grant, place)) {
            throw IdentityProblem.BEYOND_OWN_SCOPE.because("%s @ %s".formatted(grant.role(), grant.node()));
        }
    }
}
