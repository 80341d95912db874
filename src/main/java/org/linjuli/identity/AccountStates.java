package org.linjuli.identity;

import java.util.Optional;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether an account is open, and who closes and opens it again. */
@Component
class AccountStates {

    private record State(boolean active, boolean onShow) {}

    private final JdbcClient jdbc;
    private final Administrators administrators;
    private final GrantList grants;
    private final Sessions sessions;

    AccountStates(JdbcClient jdbc, Administrators administrators, GrantList grants, Sessions sessions) {
        this.jdbc = jdbc;
        this.administrators = administrators;
        this.grants = grants;
        this.sessions = sessions;
    }

    void requireActive(AccountId account) {
        if (!stateOf(account).active()) {
            throw IdentityProblem.ACCOUNT_CLOSED.now();
        }
    }

    /** Refuses to close what the demo shows to everybody, and the last of the three administrators. */
    void requireClosable(AccountId account) {
        requireActive(account);
        if (stateOf(account).onShow()) {
            throw IdentityProblem.DEMO_ACCOUNT_STAYS.now();
        }
        if (administrators.isLast(account)) {
            throw IdentityProblem.LAST_ADMINISTRATOR.now();
        }
    }

    boolean isActive(AccountId account) {
        return find(account).map(State::active).orElse(false);
    }

    /** Ends the account, its sessions, and the roles that persons gave; posts are the organization's to take back. */
    void close(AccountId account) {
        set(account, "ACTIVE", "CLOSED", IdentityProblem.ACCOUNT_CLOSED);
        grants.endGiven(account);
        sessions.closeAll(account);
        sessions.accountChanged(account);
    }

    void reopen(AccountId account) {
        stateOf(account);
        set(account, "CLOSED", "ACTIVE", IdentityProblem.ACCOUNT_OPEN);
    }

    private void set(AccountId account, String from, String to, IdentityProblem otherwise) {
        int changed = jdbc.sql("update identity.account set state = :to where id = :id and state = :from")
                .param("id", account.value())
                .param("from", from)
                .param("to", to)
                .update();
        if (changed == 0) {
            throw otherwise.now();
        }
    }

    private State stateOf(AccountId account) {
        return find(account).orElseThrow(IdentityProblem.NO_SUCH_ACCOUNT::now);
    }

    private Optional<State> find(AccountId account) {
        return jdbc.sql("""
                        select a.state = 'ACTIVE' as active,
                               exists (select from identity.demo_account d where d.account = a.id) as on_show
                        from identity.account a where a.id = :id
                        """)
                .param("id", account.value())
                .query((row, n) -> new State(row.getBoolean("active"), row.getBoolean("on_show")))
                .optional();
    }
}
