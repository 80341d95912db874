package org.linjuli.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linjuli.platform.PostgresFiles.Durability;

/** Asks a live server how it is set, because a file or a default may say otherwise. */
record ServerCheck(Connection connection) {

    private static final int OLDEST = 150_000;

    /** Reasons why the product must not serve on this server; empty when it may. */
    List<String> objections(boolean mayBeThrowaway) throws SQLException {
        var objections = new ArrayList<String>();
        if (connection.getMetaData().getDatabaseMajorVersion() * 10_000 < OLDEST) {
            objections.add("PostgreSQL 15 or newer is needed, this is "
                    + connection.getMetaData().getDatabaseProductVersion());
        }
        if (!setting("server_encoding").equals("UTF8")) {
            objections.add("the database's encoding must be UTF8, it is " + setting("server_encoding"));
        }
        if (!mayBeThrowaway || !isThrowaway()) {
            objections.addAll(durabilityObjections());
        }
        return objections;
    }

    /** Empty when requests run as a role that row-level security binds. */
    List<String> roleObjections() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select rolsuper, rolbypassrls from pg_catalog.pg_roles where rolname = current_user")) {
            row.next();
            return row.getBoolean(1) || row.getBoolean(2)
                    ? List.of("requests must not run as a superuser or with BYPASSRLS; give the product a plain role")
                    : List.of();
        }
    }

    /** Whether a superuser has run {@link DatabaseRoles#LEAKPROOF} here. */
    boolean looksUpBehindPolicies() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select bool_and(proleakproof) from pg_catalog.pg_proc where proname in ('ltree_eq', 'on_pb')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    boolean isServing(Path pgdata, Durability durability) throws SQLException {
        return isSameFolder(Path.of(setting("data_directory")), pgdata)
                && isThrowaway() == (durability == Durability.THROWAWAY)
                && objections(durability == Durability.THROWAWAY).isEmpty();
    }

    /** Only a test server of ours calls itself so. */
    boolean isThrowaway() throws SQLException {
        return setting("linjuli.throwaway").equals("on");
    }

    private List<String> durabilityObjections() throws SQLException {
        var objections = new ArrayList<String>();
        for (var name : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (setting(name).equals("off")) {
                objections.add(name + " is off: a crash would lose what was acknowledged; switch it on");
            }
        }
        return objections;
    }

    private String setting(String name) throws SQLException {
        try (var statement = connection.prepareStatement("select coalesce(current_setting(?, true), '')")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static boolean isSameFolder(Path told, Path wanted) {
        return told.equals(wanted) || (Files.exists(told) && told.normalize().equals(wanted.normalize()));
    }
}
