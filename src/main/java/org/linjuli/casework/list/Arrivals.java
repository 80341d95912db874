package org.linjuli.casework.list;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds a time of filing in the order of arrival, by halving. The number of a request grows with the time of its
 * filing, so the table needs no index by time. It tells nothing
 * but where a moment lies, so it may count what the actor does not see.
 */
@Repository
class Arrivals {

    /** Requests filed at the same moment may be numbered in another order; that many are looked at besides. */
    private static final long SLACK = 100;

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number not above that of the first request filed then or later; the given one where no time is set. */
    long before(@Nullable Instant at, long otherwise) {
        return at == null ? otherwise : Math.max(0, firstSince(at) - SLACK);
    }

    /** A number above that of the last request filed before then; the given one where no time is set. */
    long after(@Nullable Instant at, long otherwise) {
        return at == null ? otherwise : firstSince(at) + SLACK;
    }

    private long firstSince(Instant at) {
        return Asker.PRODUCT.ask(
                () -> jdbc.sql("""
                        with recursive half (low, high) as (
                          select coalesce(min(seq), 0), coalesce(max(seq), 0) + 1 from casework.request
                          union all
                          select case when middle.created_at < :at then middle.seq + 1 else low end,
                            case when middle.created_at < :at then high else (low + high) / 2 end
                          from half, lateral (
                            select seq, created_at from casework.request
                            where seq >= (low + high) / 2
                            order by seq
                            limit 1) middle
                          where low < high
                        )
                        select max(low) from half
                        """).param("at", utc(at)).query(Long.class).single());
    }
}
