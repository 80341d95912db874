package org.linjuli.platform;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows by PostgreSQL's COPY, in the caller's transaction: some hundred thousand rows a second. */
public class BulkCopy {

    private static final int CHUNK = 1 << 16;

    private final JdbcTemplate jdbc;

    public BulkCopy(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Copies one row for each item.
     *
     * @param into table and columns, for instance {@code territory.grid (id, path)}
     * @param values the values in the order of the columns; null, bytes, or anything whose text PostgreSQL reads
     * @return how many rows were written
     */
    public <T> long copy(String into, Iterable<T> items, Function<T, @Nullable Object[]> values) {
        var table = into.substring(0, into.indexOf('(')).strip();
        if (!isGuarded(table)) {
            return stream(into, items, values);
        }
        var columns = into.substring(into.indexOf('(') + 1, into.lastIndexOf(')'));
        jdbc.execute(
                "create temp table copied on commit drop as select %s from %s with no data".formatted(columns, table));
        stream("copied (" + columns + ")", items, values);
        int rows = jdbc.update("insert into %s select %s from copied".formatted(into, columns));
        jdbc.execute("drop table copied");
        return rows;
    }

    /** COPY knows no row-level security, so it goes around by a table that has none. */
    private boolean isGuarded(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select relrowsecurity from pg_catalog.pg_class where oid = ?::regclass", Boolean.class, table));
    }

    private <T> long stream(String into, Iterable<T> items, Function<T, @Nullable Object[]> values) {
        Long rows = jdbc.execute((java.sql.Connection connection) -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
            try {
                return stream(copy, items, values);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        return rows == null ? 0 : rows;
    }

    private static <T> long stream(CopyIn copy, Iterable<T> items, Function<T, @Nullable Object[]> values)
            throws SQLException {
        var text = new StringBuilder(CHUNK + 1024);
        for (var item : items) {
            appendRow(text, values.apply(item));
            if (text.length() >= CHUNK) {
                send(copy, text);
            }
        }
        send(copy, text);
        return copy.endCopy();
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void appendRow(StringBuilder text, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            appendValue(text, values[i]);
        }
        text.append('\n');
    }

    private static void appendValue(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            default -> appendEscaped(text, value.toString());
        }
    }

    private static void appendEscaped(StringBuilder text, String value) {
        int plain = 0;
        while (plain < value.length() && !isEscaped(value.charAt(plain))) {
            plain++;
        }
        text.append(value, 0, plain);
        for (int i = plain; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static boolean isEscaped(char c) {
        return c == '\\' || c == '\t' || c == '\n' || c == '\r';
    }
}
