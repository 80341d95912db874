package org.linjuli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Migrates each module's own schema from its own folder, with a history of its own.
 *
 * <p>No module's tables know another's, so the order between modules does not matter; the platform goes first because
 * the others may use its functions.
 */
class ModuleMigrations {

    private static final Pattern FOLDER = Pattern.compile("db/migration/([a-z]+)/[^/]+$");
    private static final Comparator<String> PLATFORM_FIRST =
            Comparator.comparing((String module) -> !module.equals("platform")).thenComparing(module -> module);

    private final DataSource asMigrator;
    private final DatabaseAddress address;

    ModuleMigrations(DataSource asMigrator, DatabaseAddress address) {
        this.asMigrator = asMigrator;
        this.address = address;
    }

    /** Asks Flyway only when the scripts are others than at the last start, because asking takes seconds. */
    void migrate() {
        var wanted = "Migrated to " + fingerprint();
        if (!wanted.equals(lastMigrated())) {
            migrateEachModule();
            run("comment on schema platform is '" + wanted + "'");
        }
    }

    private String lastMigrated() {
        return JdbcClient.create(asMigrator)
                .sql("select coalesce(obj_description(to_regnamespace('platform')), '')")
                .query(String.class)
                .single();
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var scripts = Arrays.stream(scripts())
                    .sorted(Comparator.comparing(ModuleMigrations::moduleOf).thenComparing(Resource::getFilename))
                    .toList();
            for (var script : scripts) {
                digest.update((moduleOf(script) + "/" + script.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The migrations can't be read", e);
        }
    }

    private void migrateEachModule() {
        for (var extension : List.of("ltree", "btree_gist", "pg_trgm")) {
            run("create extension if not exists " + extension + " with schema public");
        }
        for (var module : modules()) {
            openSchema(module);
            Flyway.configure()
                    .dataSource(asMigrator)
                    .defaultSchema(module)
                    .createSchemas(false)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
            if (address.hasOwnMigrator()) {
                run("revoke all on %s.flyway_schema_history from %s".formatted(module, app()));
            }
        }
    }

    /** What the migrator creates there later, the app role may use; a migration revokes what it must not. */
    private void openSchema(String module) {
        run("create schema if not exists " + module);
        if (!address.hasOwnMigrator()) {
            return;
        }
        var app = app();
        run("grant usage on schema %s to %s".formatted(module, app));
        run("alter default privileges in schema %s grant select, insert, update, delete on tables to %s"
                .formatted(module, app));
        run("alter default privileges in schema %s grant usage, select on sequences to %s".formatted(module, app));
    }

    static List<String> modules() {
        return Arrays.stream(scripts())
                .map(ModuleMigrations::moduleOf)
                .distinct()
                .sorted(PLATFORM_FIRST)
                .toList();
    }

    static Resource[] scripts() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations can't be listed", e);
        }
    }

    private static String moduleOf(Resource script) {
        try {
            var matcher = FOLDER.matcher(script.getURL().getPath());
            if (!matcher.find()) {
                throw new IllegalStateException("Not in a module's folder: " + script);
            }
            return Objects.requireNonNull(matcher.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException("The migration " + script + " has no address", e);
        }
    }

    private void run(String sql) {
        JdbcClient.create(asMigrator).sql(sql).update();
    }

    private String app() {
        return '"' + address.app().role().replace("\"", "\"\"") + '"';
    }
}
