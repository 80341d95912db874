package org.linjuli.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.linjuli.platform.AskingDataSource;
import org.linjuli.platform.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database of its own for a test that needs no Spring context. */
public final class FreshDatabase implements AutoCloseable {

    private final Map<String, String> properties = TestPostgres.freshDatabase();
    private final HikariDataSource pool = new HikariDataSource();
    private final DataSource asking = new AskingDataSource(pool, InATest::whoAsks);

    public FreshDatabase() {
        pool.setJdbcUrl(property("url"));
        pool.setUsername(property("username"));
        pool.setPassword(property("password"));
        pool.setMaximumPoolSize(10);
    }

    /** Connects as the product does, with its rights. */
    public DataSource asApp() {
        return asking;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(asApp());
    }

    /** Lets the planner know what the tables hold, as the running server does by itself. */
    public void analyze() {
        asOwner().sql("vacuum (analyze, skip_locked)").update();
    }

    /** With the rights of a migration. */
    public JdbcClient asOwner() {
        return JdbcClient.create(TestPostgres.asMigrator(properties));
    }

    private String property(String name) {
        return Objects.requireNonNull(properties.get("linjuli.database." + name));
    }

    @Override
    public void close() {
        pool.close();
    }
}
