package org.linjuli.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears what nodes announce, on a connection of its own. When it could not listen, or could not take over what it
 * heard, it begins anew and has everything taken over, since it doesn't know what it missed.
 */
class AnnouncementListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AnnouncementListener.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** A connection that a firewall has dropped is silent for ever: it is asked after so many silent looks. */
    private static final int SILENT_LOOKS = 20;

    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private final DatabaseAddress address;
    private final Announcements announcements;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean listening;
    private volatile boolean complained;

    AnnouncementListener(DatabaseAddress address, Announcements announcements) {
        this.address = address;
        this.announcements = announcements;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("announcements").start(() -> listenUntil(stop));
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
            try (var connection = address.connectAs(address.app())) {
                listen(connection, stop);
            } catch (SQLException | RuntimeException failure) {
                // The outermost frame of this thread: whatever happened, it has to listen again.
                complain(failure, stop);
                pause(stop);
            }
        }
    }

    private void listen(Connection connection, CountDownLatch stop) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Announcements.CHANNEL);
            announcements.missed();
            if (complained) {
                log.warn("What other nodes change is taken over again");
            }
            complained = false;
            listening = true;
            while (stop.getCount() > 0) {
                hear(connection, stop);
                if (!connection.isValid(ANSWERS_WITHIN_SECONDS)) {
                    throw new SQLException("the connection is gone");
                }
            }
        } finally {
            listening = false;
        }
    }

    /** Until it was silent for a while. */
    private void hear(Connection connection, CountDownLatch stop) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        for (int silent = 0; silent < SILENT_LOOKS && stop.getCount() > 0; silent++) {
            for (var said : postgres.getNotifications((int) LOOK.toMillis())) {
                announcements.heard(said.getParameter());
                silent = 0;
            }
        }
    }

    /** Once for each time that it falls deaf. */
    private void complain(Exception failure, CountDownLatch stop) {
        if (stop.getCount() > 0 && !complained) {
            complained = true;
            log.warn("What other nodes change can't be taken over for now: {}", failure.toString());
        }
    }

    private static void pause(CountDownLatch stop) {
        try {
            stop.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
