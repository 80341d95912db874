package org.linjuli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.linjuli.platform.PostgresFiles.Durability;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/** One throwaway PostgreSQL per test JVM; each asker gets a copy of a migrated template. */
public final class TestPostgres {

    private static final Path HOME =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target/postgres");
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final SingletonSupplier<EmbeddedPostgres> SERVER = SingletonSupplier.of(TestPostgres::start);

    /** The properties that {@link #freshDatabase()} tells. */
    public static final Map<String, String> NAMES = properties(new DatabaseAddress("", login(), login()));

    private TestPostgres() {}

    /** A new database, migrated, as configuration properties of the product. */
    public static Map<String, String> freshDatabase() {
        return properties(freshAddress());
    }

    /** With the rights of a migration, on the database that the properties name. */
    public static DataSource asMigrator(Map<String, String> database) {
        var login = new Login(
                Objects.requireNonNull(database.get("linjuli.database.migrator-username")),
                Objects.requireNonNull(database.get("linjuli.database.migrator-password")));
        var url = Objects.requireNonNull(database.get("linjuli.database.url"));
        return DatabaseConfiguration.migrator(new DatabaseAddress(url, login, login));
    }

    /** With the rights of the product, and nothing that says who asks. */
    public static DataSource asApp(Map<String, String> database) {
        return new DriverManagerDataSource(
                Objects.requireNonNull(database.get("linjuli.database.url")),
                Objects.requireNonNull(database.get("linjuli.database.username")),
                Objects.requireNonNull(database.get("linjuli.database.password")));
    }

    static DatabaseAddress freshAddress() {
        var name = "test_" + COUNT.incrementAndGet();
        create(name, TEMPLATE);
        return on(server(), name);
    }

    static EmbeddedPostgres server() {
        return SERVER.obtain();
    }

    private static EmbeddedPostgres start() {
        removeLeftovers();
        var folder = DataFolder.at(HOME.resolve("jvm-" + ProcessHandle.current().pid()));
        var binaries = PostgresBinaries.unpackedIn(HOME.resolve("bin"));
        var server = new EmbeddedPostgres(folder, 0, binaries, Durability.THROWAWAY);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(folder.root());
        }));
        migrateTemplate(server);
        return server;
    }

    private static void migrateTemplate(EmbeddedPostgres server) {
        run(server, "create database %s owner %s".formatted(TEMPLATE, Credentials.OWNER));
        server.roles().prepare(server.url(TEMPLATE));
        var address = on(server, TEMPLATE);
        new ModuleMigrations(DatabaseConfiguration.migrator(address), address).migrate();
    }

    /** An empty database of the migrator's, as somebody sets it up by hand. */
    static DatabaseAddress emptyAddress() {
        var name = "empty_" + COUNT.incrementAndGet();
        run(server(), "create database %s owner %s".formatted(name, Credentials.OWNER));
        return on(server(), name);
    }

    private static void create(String name, String template) {
        run(server(), "create database %s template %s owner %s".formatted(name, template, Credentials.OWNER));
    }

    private static void run(EmbeddedPostgres server, String sql) {
        try (Connection connection = DriverManager.getConnection(
                server.url("postgres"),
                server.superuser().role(),
                server.superuser().password())) {
            DatabaseRoles.run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static DatabaseAddress on(EmbeddedPostgres server, String database) {
        return new DatabaseAddress(
                server.url(database), server.address().app(), server.address().migrator());
    }

    private static Login login() {
        return new Login("", "");
    }

    private static Map<String, String> properties(DatabaseAddress address) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("linjuli.database.url", address.url());
        properties.put("linjuli.database.username", address.app().role());
        properties.put("linjuli.database.password", address.app().password());
        properties.put("linjuli.database.migrator-username", address.migrator().role());
        properties.put("linjuli.database.migrator-password", address.migrator().password());
        // A test looks at once at what it did.
        properties.put("linjuli.public-pages.kept-for", "0s");
        return properties;
    }

    /** Folders of test runs that were killed: nobody holds their lock any more. */
    private static void removeLeftovers() {
        try {
            Files.createDirectories(HOME);
            try (var folders = Files.newDirectoryStream(HOME, "jvm-*")) {
                for (var leftover : folders) {
                    remove(new DataFolder(leftover));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(DataFolder leftover) throws IOException {
        try (var lock = leftover.lock()) {
            Postmaster.on(leftover).ifPresent(orphan -> orphan.process().destroyForcibly());
            delete(leftover.root());
        } catch (DatabaseRefused inUse) {
            return;
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
