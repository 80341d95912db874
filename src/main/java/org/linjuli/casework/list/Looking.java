package org.linjuli.casework.list;

import java.time.Instant;
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
        var walk = strand.kind().in(sort, predicate);
        var rows = jdbc.sql(walk.rows()).params(values).query(Listed::read).list();
        if (rows.size() <= limit) {
            return new Looked(rows, end(walk, sort, values));
        }
        var last = Mark.of(rows.get(limit - 1), sort);
        return new Looked(rows.subList(0, limit), Optional.of(new Looked.End(last, Instant.EPOCH)));
    }

    private Optional<Looked.End> end(Strand.Walk walk, Sort sort, Map<String, @Nullable Object> values) {
        return jdbc.sql(walk.last())
                .params(values)
                .query((row, number) -> {
                    var created = row.getTimestamp("created_at").toInstant();
                    if (sort == Sort.NEWEST) {
                        return new Looked.End(new Mark(null, row.getLong("seq")), created);
                    }
                    var due = row.getTimestamp("due_at").toInstant();
                    return new Looked.End(new Mark(due, row.getLong("seq")), due);
                })
                .optional();
    }
}
