package org.linjuli.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;

/** How instants and accounts stand in columns: every store writes and reads them by these. */
public final class Columns {

    private Columns() {}

    /** The instant as the driver takes it; nothing stays nothing. */
    public static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** Of a column that always says when. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Of a column that always says who. */
    public static AccountId account(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(accountOrNull(row, column), column);
    }

    public static @Nullable AccountId accountOrNull(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}
