package org.linjuli.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.linjuli.shared.AccountId;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what other nodes announce, on a connection of its own. While it can't listen, the near cache's few seconds are
 * what a change takes to arrive; when it can again, it forgets everything, since it doesn't know what it missed.
 */
@Component
class AnnouncementListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AnnouncementListener.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_SECONDS = 5;

    private final DataSource dataSource;
    private final Sessions sessions;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean listening;

    AnnouncementListener(DataSource dataSource, Sessions sessions) {
        this.dataSource = dataSource;
        this.sessions = sessions;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("identity announcements").start(() -> listenUntil(stop));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    boolean isListening() {
        return listening;
    }

    private void listenUntil(CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try (var connection = dataSource.getConnection()) {
                listen(connection, stop);
            } catch (SQLException e) {
                log.warn("Announcements of other nodes can't be heard for now: {}", e.getMessage());
                pause(stop);
            }
        }
    }

    private void listen(Connection connection, CountDownLatch stop) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Announcements.CHANNEL);
            sessions.refreshAll();
            listening = true;
            var postgres = connection.unwrap(PGConnection.class);
            while (stop.getCount() > 0) {
                for (var heard : postgres.getNotifications(LISTEN_MILLIS)) {
                    forget(heard.getParameter());
                }
            }
            statement.execute("unlisten *");
        } finally {
            listening = false;
        }
    }

    private void forget(String announcement) {
        if (announcement.startsWith(Announcements.SESSION)) {
            sessions.forget(UUID.fromString(announcement.substring(Announcements.SESSION.length())));
        } else if (announcement.startsWith(Announcements.ACCOUNT)) {
            var account = UUID.fromString(announcement.substring(Announcements.ACCOUNT.length()));
            sessions.refresh(new AccountId(account));
        }
    }

    private static void pause(CountDownLatch stop) {
        try {
            stop.await(RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
