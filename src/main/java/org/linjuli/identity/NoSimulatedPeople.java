package org.linjuli.identity;

import org.linjuli.platform.Mode;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Production does not start on a database in which invented people live: their password is public. */
@Component
class NoSimulatedPeople implements InitializingBean {

    private final JdbcClient jdbc;
    private final Mode mode;

    NoSimulatedPeople(JdbcClient jdbc, @Value("${linjuli.mode:production}") Mode mode) {
        this.jdbc = jdbc;
        this.mode = mode;
    }

    @Override
    public void afterPropertiesSet() {
        if (mode == Mode.PRODUCTION && anySimulated()) {
            throw new IllegalStateException(
                    "This database holds the simulated people of a sample city. Use a fresh one for production.");
        }
    }

    private boolean anySimulated() {
        return jdbc.sql("select exists (select from identity.account where simulated)")
                .query(Boolean.class)
                .single();
    }
}
