package org.linjuli.audit;

import java.time.Clock;
import java.time.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The log for tests that put together by hand what writes to it. */
public final class Audits {

    private Audits() {}

    public static Audit on(JdbcClient jdbc, Clock clock) {
        return new Audit(jdbc, new JsonMapper(), new AuditSettings(Period.ofYears(3)), clock);
    }
}
