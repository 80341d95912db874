package org.linjuli.platform;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that write rows one by one and remember each that the database acknowledged. */
class Writers implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String WRITE = """
            insert into platform.scheduled_task (task_name, task_instance, execution_time, picked, version)
            values ('kill-dash-nine', ?, now() + interval '100 years', false, 1)
            """;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean stopped;

    static Writers on(DatabaseAddress address) {
        var writers = new Writers();
        for (int i = 0; i < CLIENTS; i++) {
            writers.clients.execute(() -> writers.write(address));
        }
        return writers;
    }

    static List<String> written(DatabaseAddress address) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = address.connectAs(address.app());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select task_instance from platform.scheduled_task where task_name = 'kill-dash-nine'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    void writeAtLeast(int rows) {
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= rows);
    }

    Set<String> stop() throws InterruptedException {
        stopped = true;
        clients.shutdown();
        if (!clients.awaitTermination(20, TimeUnit.SECONDS)) {
            throw new AssertionError("The writers did not end");
        }
        return acknowledged;
    }

    @Override
    public void close() {
        stopped = true;
        clients.shutdownNow();
    }

    private void write(DatabaseAddress address) {
        try (var connection = address.connectAs(address.app());
                var statement = connection.prepareStatement(WRITE)) {
            while (!stopped) {
                var key = "row " + NUMBER.incrementAndGet();
                statement.setString(1, key);
                statement.executeUpdate();
                acknowledged.add(key);
            }
        } catch (SQLException killed) {
            stopped = true;
        }
    }
}
