package org.linjuli.casework.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks along strands, row by row, together at as many rows as a page may read. One statement reads them all. */
@Repository
class Looking {

    private final JdbcClient jdbc;

    Looking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next rows of each strand that a predicate lets pass.
     *
     * @param values where to start, and what the predicate names
     */
    List<Looked> along(List<Strand> strands, Sort sort, String predicate, Map<String, Object> values, int limit) {
        var bound = new HashMap<String, Object>(values);
        bound.put("limit", limit + 1);
        bound.put("most", Strand.MOST / strands.size());
        var walks = new ArrayList<String>();
        var brought = new ArrayList<Brought>();
        for (int number = 0; number < strands.size(); number++) {
            walks.add(strands.get(number).walk(number, sort, predicate));
            strands.get(number).put(number, bound);
            brought.add(new Brought());
        }
        jdbc.sql("select r.*, " + Listed.THUMB + " from (" + String.join("union all\n", walks) + ") r")
                .params(bound)
                .query((RowCallbackHandler)
                        row -> brought.get(row.getInt("strand")).take(row, sort));
        return brought.stream().map(strand -> strand.looked(sort, limit)).toList();
    }

    /** What one strand has brought so far, in its order. */
    private static final class Brought {
        private final List<Listed> rows = new ArrayList<>();
        private Looked.@Nullable End end;

        void take(ResultSet row, Sort sort) throws SQLException {
            if (row.getObject("id") != null) {
                rows.add(Listed.read(row, rows.size()));
            }
            if (end == null && row.getObject("last_seq") != null) {
                end = end(row, sort);
            }
        }

        Looked looked(Sort sort, int limit) {
            if (rows.size() <= limit) {
                return new Looked(rows, Optional.ofNullable(end));
            }
            var last = Mark.of(rows.get(limit - 1), sort);
            return new Looked(rows.subList(0, limit), Optional.of(new Looked.End(last, Instant.EPOCH)));
        }
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
