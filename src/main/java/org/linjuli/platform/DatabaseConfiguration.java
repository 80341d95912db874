package org.linjuli.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Properties;
import javax.sql.DataSource;
import org.linjuli.platform.PostgresFiles.Durability;
import org.linjuli.shared.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings up the database: server, pool as the app role, migrations as the migrator.
 *
 * <p>An auto-configuration, so that a test of a single module has it too.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties({DatabaseProperties.class, LinjuliProperties.class})
class DatabaseConfiguration {

    /** What a start waits for; each costs the key derivation of SCRAM, so the others are opened when they are needed. */
    private static final int CONNECTIONS_AT_ONCE = 3;

    /**
     * Every statement is planned once for a connection, not for each set of values: a list carries the policies of all
     * its tables, and planning it took as long as reading it. No statement may so count on seeing a value when it is
     * planned: filters that are not asked for are left out of the text, and tests explain the plans that hold for all
     * values.
     */
    private static final String PLANNED_ONCE = "set plan_cache_mode = force_generic_plan";

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /** Started by whoever asks for it first; nobody does where the database is an outside one. */
    @Bean
    @Lazy
    EmbeddedPostgres embeddedPostgres(DatabaseProperties properties) {
        var folder = DataFolder.at(properties.embedded().dataDir());
        return new EmbeddedPostgres(
                folder,
                properties.embedded().port(),
                PostgresBinaries.unpackedIn(folder.binaries()),
                Durability.DURABLE);
    }

    /** Chosen at the start, not by a condition: those are decided when the product is built. */
    @Bean
    DatabaseAddress databaseAddress(DatabaseProperties properties, ObjectProvider<EmbeddedPostgres> embedded) {
        return properties.isOutside()
                ? DatabaseAddress.outside(properties)
                : embedded.getObject().address();
    }

    @Bean
    @ConditionalOnMissingBean
    WhoAsks whoAsks() {
        return Asker::now;
    }

    /** Leads to migrated tables only: whoever has it need not ask whether they are there. */
    @Bean
    @Primary
    AskingDataSource dataSource(
            @Qualifier("pool") DataSource pool,
            @Qualifier("migrator") DataSource migrator,
            DatabaseAddress address,
            WhoAsks whoAsks) {
        new ModuleMigrations(migrator, address).migrate();
        warnOfSlowPolicies(address);
        return new AskingDataSource(pool, whoAsks);
    }

    @Bean
    HikariDataSource pool(DatabaseAddress address, DatabaseProperties properties, LinjuliProperties linjuli) {
        refuseUnsafe(address, linjuli.isDemo());
        if (!address.hasOwnMigrator()) {
            log.warn(
                    "Requests run as the owner of the tables; give linjuli.database.migrator-username a role of its own");
        }
        var pool = new HikariConfig();
        pool.setPoolName("app");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.app().role());
        pool.setPassword(address.app().password());
        pool.setMaximumPoolSize(properties.poolSize());
        pool.setMinimumIdle(Math.min(CONNECTIONS_AT_ONCE, properties.poolSize()));
        pool.setConnectionTimeout(10_000);
        pool.setValidationTimeout(2_000);
        pool.setConnectionInitSql(PLANNED_ONCE);
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "linjuli");
        // Error details name values; logs must not.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(pool);
    }

    /** Changes of the schema see all rows. */
    @Bean(defaultCandidate = false)
    static DataSource migrator(DatabaseAddress address) {
        var source = new DriverManagerDataSource(
                address.url(), address.migrator().role(), address.migrator().password());
        var options = new Properties();
        options.setProperty("options", "-c linjuli.asker=" + Asker.PRODUCT.setting());
        source.setConnectionProperties(options);
        return source;
    }

    private static void warnOfSlowPolicies(DatabaseAddress address) {
        try (var connection = address.connectAs(address.app())) {
            if (!new ServerCheck(connection).looksUpBehindPolicies()) {
                log.warn("Lists will be slow: let a superuser run {} in {}", DatabaseRoles.LEAKPROOF, address.url());
            }
        } catch (SQLException e) {
            throw new DatabaseRefused("The database at " + address.url() + " does not answer: " + e.getMessage(), e);
        }
    }

    private static void refuseUnsafe(DatabaseAddress address, boolean mayBeThrowaway) {
        try (var connection = address.connectAs(address.app())) {
            var check = new ServerCheck(connection);
            var objections = new ArrayList<>(check.objections(mayBeThrowaway));
            objections.addAll(check.roleObjections());
            if (!objections.isEmpty()) {
                throw new DatabaseRefused(
                        "Linjuli does not serve on " + address.url() + ":\n- " + String.join("\n- ", objections));
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database at %s does not take role %s: %s. Check linjuli.database.url, username and password."
                            .formatted(address.url(), address.app(), e.getMessage()),
                    e);
        }
    }
}
