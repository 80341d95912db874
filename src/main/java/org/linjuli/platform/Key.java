package org.linjuli.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** A column, or what is made of columns, by which a list is ordered. With its last key a list is in one order only. */
public record Key(String column, String type) {

    public static Key id(String column) {
        return new Key(column, "uuid");
    }

    public static Key day(String column) {
        return new Key(column, "date");
    }

    public static Key instant(String column) {
        return new Key(column, "timestamptz");
    }

    /** Its value as the mark of a page holds it: instants in ISO 8601, whatever zone the session has. */
    String of(ResultSet row, String name) throws SQLException {
        return type.equals("timestamptz")
                ? row.getObject(name, OffsetDateTime.class).toInstant().toString()
                : row.getString(name);
    }
}
