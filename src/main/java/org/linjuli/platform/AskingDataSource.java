package org.linjuli.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells the database with each transaction who asks, so that its row-level security can answer.
 *
 * <p>A statement on its own travels together with the telling; a transaction is told once, and again when another asks
 * within it. Always for that transaction only: nothing is left for the next borrower.
 */
public final class AskingDataSource extends DelegatingDataSource {

    private final Supplier<Asker> whoAsks;

    public AskingDataSource(DataSource pool, Supplier<Asker> whoAsks) {
        super(pool);
        this.whoAsks = whoAsks;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return AskingConnection.around(super.getConnection(), whoAsks);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return AskingConnection.around(super.getConnection(username, password), whoAsks);
    }
}
