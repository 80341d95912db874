package org.linjuli.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the database is, and the two roles that the product signs in with. */
record DatabaseAddress(String url, Login app, Login migrator) {

    static DatabaseAddress outside(DatabaseProperties properties) {
        var app = new Login(orEmpty(properties.username()), orEmpty(properties.password()));
        var migrator = properties.migratorUsername() == null
                ? app
                : new Login(properties.migratorUsername(), orEmpty(properties.migratorPassword()));
        return new DatabaseAddress(Objects.requireNonNull(properties.url()), app, migrator);
    }

    boolean hasOwnMigrator() {
        return !app.role().equals(migrator.role());
    }

    Connection connectAs(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.role(), login.password());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
