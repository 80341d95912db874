package org.linjuli.casework.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks along one strand, row by row, at as many rows as a page may read. */
@Repository
class Looking {

    private final JdbcClient jdbc;

    Looking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next rows that a predicate lets pass.
     *
     * @param values where to start, how far to look, and what the predicate names
     */
    Looked along(Strand strand, Sort sort, String predicate, Map<String, @Nullable Object> values, int limit) {
        values.put("node", strand.node().value());
        values.put("limit", limit + 1);
        var rows = new ArrayList<Listed>(limit + 1);
        var ends = new ArrayList<Looked.End>(1);
        jdbc.sql(strand.kind().walk(sort, predicate)).params(values).query(row -> {
            if (row.getObject("id") != null) {
                rows.add(Listed.read(row, rows.size()));
            }
            if (ends.isEmpty() && row.getObject("last_seq") != null) {
                ends.add(end(row, sort));
            }
        });
        if (rows.size() <= limit) {
            return new Looked(rows, ends.stream().findFirst());
        }
        var last = Mark.of(rows.get(limit - 1), sort);
        return new Looked(rows.subList(0, limit), Optional.of(new Looked.End(last, Instant.EPOCH)));
    }

    private static Looked.End end(ResultSet row, Sort sort) throws SQLException {
        long seq = row.getLong("last_seq");
        if (sort == Sort.NEWEST) {
            return new Looked.End(
                    new Mark(null, seq), row.getTimestamp("last_created_at").toInstant());
        }
        var due = row.getTimestamp("last_due_at").toInstant();
        return new Looked.End(new Mark(due, seq), due);
    }
}
