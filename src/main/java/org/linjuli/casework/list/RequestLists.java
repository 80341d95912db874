package org.linjuli.casework.list;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.CaseworkProblem;
import org.linjuli.casework.RequestNumber;
import org.linjuli.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The requests of an area, for those who answer for it. */
@Service
public class RequestLists {

    /** The most rows that a page holds. */
    public static final int LONGEST_PAGE = 100;

    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final Clock clock;

    RequestLists(JdbcClient jdbc, Arrivals arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * One page of what the actor sees because of a role.
     *
     * @param cursor where the last page ended; null for the first
     */
    public Found<Listed> page(Actor actor, Filter filter, Sort sort, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw CaseworkProblem.BAD_FILTER.now().field("limit", "每页 1 到 " + LONGEST_PAGE + " 条");
        }
        var sight = Sight.of(actor);
        var strands = Strands.of(sight, filter);
        if (strands.isEmpty()) {
            return new Found<>(List.of(), null, null);
        }
        var values = values(sight, filter);
        values.put("most", Strand.MOST / strands.size());
        values.put("limit", limit + 1);
        place(values, filter, sort, Mark.parse(cursor, sort));
        var looked = strands.stream()
                .map(strand -> look(strand, sort, filter, values, limit))
                .toList();
        return Looked.merged(looked, sort, limit);
    }

    private Map<String, @Nullable Object> values(Sight sight, Filter filter) {
        var values = sight.values();
        values.putAll(filter.values());
        values.put("now", Sql.utc(clock.instant()));
        return values;
    }

    /** Where to read: after the mark, and in the wanted period where the order is that of arrival. */
    private void place(Map<String, @Nullable Object> values, Filter filter, Sort sort, Mark mark) {
        values.put("due", Sql.utc(mark.due()));
        values.put("seq", mark.seq());
        values.put("low", 0L);
        if (sort == Sort.NEWEST) {
            number(filter)
                    .ifPresentOrElse(
                            number -> {
                                values.put("seq", Math.min(mark.seq(), number.seq() + 1));
                                values.put("low", number.seq());
                                values.put("text", null);
                            },
                            () -> {
                                values.put("seq", Math.min(mark.seq(), arrivals.after(filter.to(), Long.MAX_VALUE)));
                                values.put("low", arrivals.before(filter.from(), 0));
                            });
        }
    }

    private static Optional<RequestNumber> number(Filter filter) {
        return Optional.ofNullable(filter.text()).flatMap(RequestNumber::parse);
    }

    private Looked look(Strand strand, Sort sort, Filter filter, Map<String, @Nullable Object> values, int limit) {
        var area = strand.kind() == Strand.Kind.AWAY ? filter.area() : strand.node();
        values.put("node", strand.node().value());
        values.put("within", area == null ? null : area.value());
        var rows = jdbc.sql(strand.kind().in(sort).rows())
                .params(values)
                .query(Listed::read)
                .list();
        if (rows.size() <= limit) {
            return new Looked(rows, end(strand, sort, values));
        }
        var last = Mark.of(rows.get(limit - 1), sort);
        return new Looked(rows.subList(0, limit), Optional.of(new Looked.End(last, Instant.EPOCH)));
    }

    private Optional<Looked.End> end(Strand strand, Sort sort, Map<String, @Nullable Object> values) {
        return jdbc.sql(strand.kind().in(sort).last())
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
