package org.linjuli.privacy;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.privacy.PrivacyOffice.Asked;
import org.linjuli.privacy.PrivacyOffice.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rights requests as the office lists and counts them. */
@Repository
class OfficeRows {

    private static final String WAITING = """
            select * from privacy.rights_request
            where ended_at is null and (:state::text is null or state = :state) and (:kind::text is null or kind = :kind)
              and (:after::bigint is null
                   or (due_at, seq) > (select due_at, seq from privacy.rights_request where seq = :after))
            order by due_at, seq limit :limit
            """;

    private static final String ENDED = """
            select * from privacy.rights_request
            where ended_at is not null and (:state::text is null or state = :state)
              and (:kind::text is null or kind = :kind)
              and (:after::bigint is null
                   or (ended_at, seq) < (select ended_at, seq from privacy.rights_request where seq = :after))
            order by ended_at desc, seq desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final RightsStore store;

    OfficeRows(JdbcClient jdbc, RightsStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    Optional<RightsRequest> find(UUID id) {
        return store.find(id);
    }

    List<RightsEvent> history(UUID id) {
        return store.history(id);
    }

    List<RightsRequest> page(Asked asked, @Nullable Long after, int limit) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("state", Optional.ofNullable(asked.state()).map(Enum::name).orElse(null));
        values.put("kind", Optional.ofNullable(asked.kind()).map(Enum::name).orElse(null));
        values.put("after", after);
        values.put("limit", limit);
        return jdbc.sql(asked.open() ? WAITING : ENDED)
                .params(values)
                .query(RightsStore::read)
                .list();
    }

    /** A copy is made by the machine at once, and would make the office look faster than it is. */
    Standing standing(Instant now, Instant lately) {
        return jdbc.sql("""
                        select count(*) filter (where ended_at is null) as open,
                               count(*) filter (where ended_at is null and due_at < :now) as overdue,
                               count(*) filter (where ended_at >= :lately) as ended,
                               count(*) filter (where ended_at >= :lately and ended_at > due_at) as late,
                               percentile_cont(0.5) within group (order by extract(epoch from ended_at - created_at))
                                 filter (where ended_at >= :lately and kind <> 'COPY') / 86400 as median
                        from privacy.rights_request
                        """)
                .param("now", utc(now))
                .param("lately", utc(lately))
                .query((row, n) -> {
                    var median = row.getDouble("median");
                    return new Standing(
                            row.getInt("open"),
                            row.getInt("overdue"),
                            row.getInt("ended"),
                            row.getInt("late"),
                            row.wasNull() ? null : median);
                })
                .single();
    }
}
