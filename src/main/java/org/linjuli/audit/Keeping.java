package org.linjuli.audit;

import java.time.Clock;
import java.time.LocalDate;
import org.linjuli.shared.CityTime;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes room for the months to come and drops those whose time is over; whole months, because a chain is whole or not. */
@Component
class Keeping implements SmartLifecycle {

    private static final int MONTHS_AHEAD = 3;

    private final JdbcClient jdbc;
    private final AuditSettings settings;
    private final Clock clock;
    private boolean running;

    Keeping(JdbcClient jdbc, AuditSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        makeRoom();
        jdbc.sql("select audit.forget_before(:day)")
                .param("day", today().minus(settings.keep()))
                .query(Integer.class)
                .single();
    }

    private void makeRoom() {
        jdbc.sql("select audit.prepare(:first, :months)")
                .param("first", today())
                .param("months", MONTHS_AHEAD)
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CityTime.ZONE));
    }

    @Override
    public void start() {
        makeRoom();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
