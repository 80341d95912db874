package org.linjuli.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.CityTime;

/** Instants as the JDBC driver speaks them. */
final class Times {

    private Times() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The minute, as the city's people read it. */
    static String minute(ResultSet row, String column) throws SQLException {
        return CityTime.minute(instant(row, column));
    }

    /** The same, or other words where there is no instant. */
    static String minuteOr(ResultSet row, String column, String otherwise) throws SQLException {
        var at = instantOrNull(row, column);
        return at == null ? otherwise : CityTime.minute(at);
    }
}
