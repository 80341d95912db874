package org.linjuli.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;

/** The roles and the database of the embedded server; the same on every start, whatever was there. */
record DatabaseRoles(Credentials credentials) {

    static final String LEAKPROOF = "db/leakproof.sql";

    void establish(String maintenanceUrl) {
        try (var connection = DriverManager.getConnection(
                maintenanceUrl,
                credentials.superuser().role(),
                credentials.superuser().password())) {
            createRoles(connection);
            createDatabase(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused("The roles of the embedded database can't be set up: " + e.getMessage(), e);
        }
    }

    /** What only a superuser may do in a database: see the script. */
    void prepare(String databaseUrl) {
        try (var connection = DriverManager.getConnection(
                databaseUrl,
                credentials.superuser().role(),
                credentials.superuser().password())) {
            run(connection, "create extension if not exists ltree with schema public");
            run(connection, new ClassPathResource(LEAKPROOF).getContentAsString(StandardCharsets.UTF_8));
        } catch (SQLException | IOException e) {
            throw new DatabaseRefused("The embedded database can't be prepared: " + e.getMessage(), e);
        }
    }

    private void createRoles(Connection connection) throws SQLException {
        createRole(connection, Credentials.OWNER);
        createRole(connection, credentials.migrator().role());
        createRole(connection, credentials.app().role());
        run(connection, "alter role %s nologin nosuperuser nobypassrls".formatted(Credentials.OWNER));
        signIn(connection, credentials.migrator());
        signIn(connection, credentials.app());
        run(
                connection,
                "grant %s to %s"
                        .formatted(Credentials.OWNER, credentials.migrator().role()));
        // What a migration creates belongs to the owner, not to the role that happened to run it.
        run(
                connection,
                "alter role %s set role = %s".formatted(credentials.migrator().role(), Credentials.OWNER));
        run(
                connection,
                "alter role %s set search_path = public"
                        .formatted(credentials.app().role()));
    }

    private static void signIn(Connection connection, Login login) throws SQLException {
        run(
                connection,
                "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(login.role(), login.password()));
    }

    private void createDatabase(Connection connection) throws SQLException {
        var name = EmbeddedPostgres.DATABASE;
        if (!exists(connection, "select 1 from pg_catalog.pg_database where datname = ?", name)) {
            // The owner may create the extensions it needs: they are trusted ones.
            run(connection, "create database %s owner %s".formatted(name, Credentials.OWNER));
        }
        run(connection, "revoke connect, temporary on database %s from public".formatted(name));
        for (var login : new Login[] {credentials.app(), credentials.migrator()}) {
            run(connection, "grant connect, temporary on database %s to %s".formatted(name, login.role()));
        }
    }

    private static void createRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_catalog.pg_roles where rolname = ?", role)) {
            run(connection, "create role " + role);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
