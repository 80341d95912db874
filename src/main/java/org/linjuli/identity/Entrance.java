package org.linjuli.identity;

import java.util.List;
import org.linjuli.platform.Mode;
import org.linjuli.shared.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps an account out, whatever vouches for the person: it is closed, locked, or invented. */
@Component
class Entrance {

    private record Door(String username, boolean open) {}

    private final JdbcClient jdbc;
    private final Mistakes mistakes;
    private final Mode mode;

    Entrance(JdbcClient jdbc, Mistakes mistakes, @Value("${linjuli.mode:production}") Mode mode) {
        this.jdbc = jdbc;
        this.mistakes = mistakes;
        this.mode = mode;
    }

    void refuseClosedOrLocked(AccountId account) {
        var door = jdbc.sql("""
                        select username, state = 'ACTIVE' and (:demo or not simulated) as open
                        from identity.account where id = :id
                        """)
                .param("id", account.value())
                .param("demo", mode == Mode.DEMO)
                .query((row, n) -> new Door(row.getString("username"), row.getBoolean("open")))
                .single();
        if (!door.open()) {
            throw IdentityProblem.ACCOUNT_CLOSED.now();
        }
        var until = mistakes.lockedUntil(List.of(door.username())).get(door.username());
        if (until != null) {
            throw IdentityProblem.LOCKED.now().with("retryAt", until);
        }
    }
}
