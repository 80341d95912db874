package org.linjuli.identity;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.linjuli.shared.CityTime;

/** Instants of rows in the words of a list for people. */
final class Times {

    private Times() {}

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
