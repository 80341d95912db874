package org.linjuli.identity;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The three administrators (三员) in office: who could be asked, and who is the last. */
@Component
class Administrators {

    static final Set<Role> ROLES = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    /** Somebody in office, and where. */
    record InOffice(AccountId account, NodePath node) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Administrators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<InOffice> security() {
        return jdbc.sql("""
                        select g.account, g.node::text as node from identity.role_grant g
                        join identity.account a on a.id = g.account
                        where g.role = 'SECURITY_ADMIN' and g.validity @> :now and a.state = 'ACTIVE'
                        order by g.account limit 1000
                        """)
                .param("now", utc(clock.instant()))
                .query((row, n) -> new InOffice(account(row, "account"), NodePath.of(row.getString("node"))))
                .list();
    }

    /** Whether there would be none of a kind without this account. Closings wait for each other here. */
    boolean isLast(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.administrators'))")
                .query((row, n) -> n)
                .list();
        return jdbc.sql("""
                        select exists (
                          select from identity.role_grant own
                          where own.account = :account and own.validity @> :now and own.role = any(:roles)
                            and not exists (
                              select from identity.role_grant other join identity.account a on a.id = other.account
                              where other.role = own.role and other.account <> :account and other.validity @> :now
                                and a.state = 'ACTIVE'))
                        """)
                .param("account", account.value())
                .param("now", utc(clock.instant()))
                .param("roles", ROLES.stream().map(Role::name).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
