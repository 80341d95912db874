package org.linjuli.identity;

import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all nodes, with the commit of the change, that what they remember of a session or an account is no longer so. */
@Component
class Announcements {

    static final String CHANNEL = "linjuli_identity";
    static final String SESSION = "session ";
    static final String ACCOUNT = "account ";

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void sessionEnded(UUID session) {
        announce(SESSION + session);
    }

    void accountChanged(AccountId account) {
        announce(ACCOUNT + account);
    }

    private void announce(String what) {
        jdbc.sql("select pg_notify(:channel, :what)")
                .param("channel", CHANNEL)
                .param("what", what)
                .query(row -> {});
    }
}
