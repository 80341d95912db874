package org.linjuli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A database on the PostgreSQL that a running product has brought along, opened as its superuser. */
record Database(String name, int port, Properties passwords) {

    static final String SUPERUSER = "linjuli_super";
    static final String PRODUCT = "linjuli";

    /** The product's own database in that data folder; the product must be running. */
    static Database of(Path folder) {
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("credentials.properties"))) {
            passwords.load(file);
            var postmaster = Files.readAllLines(folder.resolve("pgdata/postmaster.pid"));
            return new Database(PRODUCT, Integer.parseInt(postmaster.get(3).strip()), passwords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database named(String other) {
        return new Database(other, port, passwords);
    }

    String url() {
        return urlAt(port);
    }

    String urlAt(int otherPort) {
        return "jdbc:postgresql://127.0.0.1:" + otherPort + "/" + name;
    }

    String password(String role) {
        return passwords.getProperty(role);
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url(), SUPERUSER, password(SUPERUSER));
    }

    void run(String... statements) {
        try (var connection = open();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what a query finds, as text. */
    List<String> list(String query) {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String query) {
        return Long.parseLong(list(query).getFirst());
    }
}
