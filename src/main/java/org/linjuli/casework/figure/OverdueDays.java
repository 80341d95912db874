package org.linjuli.casework.figure;

import java.time.Clock;
import java.time.LocalDate;
import org.linjuli.shared.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes at the end of each day how much every desk owed late, because a day later nothing else would tell. */
@Component
class OverdueDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the day that has just ended; once noted it stays. */
    void note() {
        var today = LocalDate.now(clock.withZone(CityTime.ZONE));
        jdbc.sql("""
                        insert into casework.overdue_on (day, desk, n)
                        select :day, owes, count(*)
                        from casework.request
                        where owes is not null and due_at < :midnight
                        group by owes
                        on conflict do nothing
                        """)
                .param("day", today.minusDays(1))
                .param("midnight", today.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .update();
    }
}
