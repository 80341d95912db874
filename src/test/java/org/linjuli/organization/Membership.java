package org.linjuli.organization;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who acts for whom, for tests that need no Spring context. */
public final class Membership {

    private Membership() {}

    public static Members in(JdbcClient jdbc) {
        return new Members(jdbc);
    }
}
