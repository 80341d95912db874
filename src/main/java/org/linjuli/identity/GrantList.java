package org.linjuli.identity;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles of one account with their source and time; and taking back what persons gave, which one person may do. */
@Service
public class GrantList {

    private static final String GIVEN = "(source like 'account:%' or source like 'approval:%')";

    /**
     * A role that somebody has or will have.
     *
     * @param source the kind of source, {@code post}, {@code approval} or {@code delegation}
     * @param given whether a person gave it; what a post or a home gives ends there
     */
    public record Held(
            UUID id,
            Grant grant,
            String source,
            Instant from,
            @Nullable Instant until,
            boolean given) {}

    private final JdbcClient jdbc;
    private final Administrators administrators;
    private final Sessions sessions;
    private final Audit audit;
    private final NodePath root;
    private final Clock clock;

    GrantList(
            JdbcClient jdbc,
            Administrators administrators,
            Sessions sessions,
            Audit audit,
            IdentitySettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.administrators = administrators;
        this.sessions = sessions;
        this.audit = audit;
        this.root = NodePath.of(settings.root());
        this.clock = clock;
    }

    /** The grants in force and to come. */
    public List<Held> of(Actor by, AccountId account) {
        if (!by.account().equals(account)) {
            by.require(Permission.ACCOUNT_REACH_READ);
        }
        return jdbc.sql("""
                        select id, role, node::text as node, split_part(source, ':', 1) as source,
                               lower(validity) as since, upper(validity) as until, %s as given
                        from identity.role_held
                        where account = :account and not isempty(validity) and (upper(validity) is null or upper(validity) > :now)
                        order by node, role, id limit 200
                        """.formatted(GIVEN))
                .param("account", account.value())
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        new Grant(Role.valueOf(row.getString("role")), NodePath.of(row.getString("node"))),
                        row.getString("source"),
                        instant(row, "since"),
                        instantOrNull(row, "until"),
                        row.getBoolean("given")))
                .list();
    }

    /** Takes one back from now on: at once and alone, because waiting for a second person leaves the harm standing. */
    @Transactional
    public void withdraw(Actor by, AccountId account, UUID id) {
        by.require(Permission.ROLE_GIVE);
        var held = of(by, account).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(IdentityProblem.NO_SUCH_GRANT::now);
        var node = held.grant().node();
        if (!GivingRule.mayGive(by, account, held.grant(), node.isUnit() ? root : node)) {
            throw IdentityProblem.BEYOND_OWN_SCOPE.because("不能收回超出自己权限范围的角色");
        }
        if (!held.given()) {
            throw IdentityProblem.NOT_GIVEN_HERE.now();
        }
        if (Administrators.ROLES.contains(held.grant().role()) && administrators.isLast(account)) {
            throw IdentityProblem.LAST_ADMINISTRATOR.now();
        }
        end("id = :of", id);
        sessions.accountChanged(account);
        audit.record(
                by,
                Act.change("role.withdraw", "account", account)
                        .at(node)
                        .concerning(account)
                        .with("role", held.grant().role().name()));
    }

    /** Ends all that persons gave to this account. */
    void endGiven(AccountId account) {
        end("account = :of and " + GIVEN, account.value());
    }

    /** What would have begun later never does; what is in force ends now. */
    private void end(String which, UUID of) {
        var now = utc(clock.instant());
        jdbc.sql("delete from identity.role_grant where lower(validity) >= :now and " + which)
                .param("of", of)
                .param("now", now)
                .update();
        jdbc.sql("""
                        update identity.role_grant set validity = tstzrange(lower(validity), :now)
                        where validity @> :now and\s""" + which).param("of", of).param("now", now).update();
    }
}
