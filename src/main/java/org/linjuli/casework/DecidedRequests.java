package org.linjuli.casework;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the requests that a desk has carried to a result, and so has found to be under the right category. */
@Repository
class DecidedRequests {

    /** So many requests are looked at, the newest; more would not fit into a night. */
    static final int MOST = 10_000;

    static final int PAGE = 500;

    /** A request, and whether it has a result. */
    record Past(long seq, String title, String body, String category, boolean isDecided) {}

    private final JdbcClient jdbc;

    DecidedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those among the newest, the newest first. */
    List<Past> newest() {
        var decided = new ArrayList<Past>();
        var page = page(Long.MAX_VALUE);
        for (int looked = page.size(); !page.isEmpty(); looked += page.size()) {
            page.stream().filter(Past::isDecided).forEach(decided::add);
            page = looked < MOST ? page(page.getLast().seq()) : List.of();
        }
        return decided;
    }

    private List<Past> page(long before) {
        return jdbc.sql("""
                        select seq, title, body, category,
                          state in ('RESOLVED', 'CLOSED') and resolved_at is not null as decided
                        from casework.request
                        where seq < :before
                        order by seq desc
                        limit :limit
                        """)
                .param("before", before)
                .param("limit", PAGE)
                .query((row, number) -> new Past(
                        row.getLong("seq"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("category"),
                        row.getBoolean("decided")))
                .list();
    }
}
