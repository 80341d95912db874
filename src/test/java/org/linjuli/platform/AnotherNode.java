package org.linjuli.platform;

import static org.awaitility.Awaitility.await;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One more node of the program on the same database, as far as it hears announcements and makes them. */
public final class AnotherNode implements AutoCloseable {

    private final DriverManagerDataSource dataSource;
    private final Announcements announcements;
    private final AnnouncementListener listener;

    /** On the database of this test's context. */
    public static AnotherNode beside(Environment environment) {
        var login = new Login(
                environment.getRequiredProperty("linjuli.database.username"),
                environment.getRequiredProperty("linjuli.database.password"));
        return new AnotherNode(
                new DatabaseAddress(environment.getRequiredProperty("linjuli.database.url"), login, login));
    }

    /** On a database of its own. */
    public static AnotherNode alone() {
        return new AnotherNode(TestPostgres.freshAddress());
    }

    AnotherNode(DatabaseAddress address) {
        dataSource = new DriverManagerDataSource(
                address.url(), address.app().role(), address.app().password());
        announcements = new Announcements(jdbc());
        listener = new AnnouncementListener(address, announcements);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public Announcements announcements() {
        return announcements;
    }

    /** What happens in a transaction of this node. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Until this is called it is deaf. */
    public AnotherNode listening() {
        listener.start();
        await().until(listener::isListening);
        return this;
    }

    @Override
    public void close() {
        listener.stop();
    }
}
