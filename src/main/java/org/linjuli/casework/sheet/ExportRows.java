package org.linjuli.casework.sheet;

import static org.linjuli.platform.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.list.Filter;
import org.linjuli.casework.list.Sort;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Orders as the database keeps them. */
@Component
class ExportRows {

    /** What was asked for, and whether it was collected. */
    record Row(
            UUID id,
            Filter filter,
            Sort sort,
            @Nullable Instant collectedAt,
            @Nullable Integer rows) {}

    private static final String COLUMNS = "id, filter, sort, collected_at, rows from casework.export_order";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, AccountId by, Filter filter, Sort sort, Instant at) {
        jdbc.sql("""
                        insert into casework.export_order (id, account, filter, sort, asked_at)
                        values (:id, :account, :filter::jsonb, :sort, :at)
                        """)
                .param("id", id)
                .param("account", by.value())
                .param("filter", json.writeValueAsString(filter))
                .param("sort", sort.name())
                .param("at", utc(at))
                .update();
    }

    Map<UUID, Row> find(AccountId by, Collection<UUID> ids) {
        return jdbc
                .sql("select " + COLUMNS + " where account = :account and id = any (:ids::uuid[])")
                .param("account", by.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, one -> one));
    }

    /** Keeps it for this transaction; empty while another one keeps it, since nobody should wait with a connection. */
    Optional<Row> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " where id = :id for update skip locked")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    void collected(UUID id, UUID export, int rows, Instant at) {
        jdbc.sql("""
                        update casework.export_order set collected_at = :at, export = :export, rows = :rows
                        where id = :id and collected_at is null
                        """)
                .param("id", id)
                .param("export", export)
                .param("rows", rows)
                .param("at", utc(at))
                .update();
    }

    private Row read(ResultSet row) throws SQLException {
        var collected = row.getTimestamp("collected_at");
        return new Row(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("filter"), Filter.class),
                Sort.valueOf(row.getString("sort")),
                collected == null ? null : collected.toInstant(),
                row.getObject("rows", Integer.class));
    }
}
