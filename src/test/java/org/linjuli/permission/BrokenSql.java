package org.linjuli.permission;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Breaks a predicate of every query on its way to the database, to show that the matrix notices. The second lock stands
 * open or shut meanwhile: open to show the first alone, shut to show that it holds what the first lets slip.
 */
final class BrokenSql implements BeanPostProcessor {

    /** A predicate, as it reaches the driver, and what somebody might have written instead. */
    record Slip(String name, String from, String to) {

        @Override
        public String toString() {
            return name;
        }
    }

    enum SecondLock {
        OPEN,
        SHUT
    }

    private static final String TELL = "set_config('linjuli.asker', ?, true)";
    private static final String TELL_A_LIE = "set_config('linjuli.asker', 'product' || substr(?, 1, 0), true)";

    private final AtomicReference<@Nullable Slip> slip = new AtomicReference<>();
    private volatile SecondLock lock = SecondLock.SHUT;
    private final AtomicInteger broken = new AtomicInteger();

    /** Runs with the slip, and tells afterwards whether it met any query. */
    int during(Slip made, SecondLock second, Runnable work) {
        broken.set(0);
        lock = second;
        slip.set(made);
        try {
            work.run();
        } finally {
            slip.set(null);
            lock = SecondLock.SHUT;
        }
        return broken.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new Watched(pool) : bean;
    }

    private String written(String sql) {
        var told = lock == SecondLock.OPEN ? sql.replace(TELL, TELL_A_LIE) : sql;
        var made = slip.get();
        if (made == null || !sql.contains(made.from)) {
            return told;
        }
        broken.incrementAndGet();
        return told.replace(made.from, made.to);
    }

    private Connection watch(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    var arguments = given;
                    if (method.getName().equals("prepareStatement")) {
                        arguments = given.clone();
                        arguments[0] = written((String) given[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private final class Watched extends DelegatingDataSource implements AutoCloseable {

        Watched(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watch(super.getConnection());
        }

        @Override
        public void close() {
            // The pool is closed by its own bean.
        }
    }
}
